// What axe-core has to say of a page, one line for each fault.

import { axeSource } from "./browser.mjs";

const source = axeSource();
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function axeFaults(page) {
  await page.evaluate(source);
  return page.evaluate(async values => {
    const result = await window.axe.run(document, {
      runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false,
    });
    return result.violations.flatMap(rule => rule.nodes.slice(0, 3)
      .map(node => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary}`));
  }, tags);
}
