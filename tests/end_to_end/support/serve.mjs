// `kindred serve` while a test asks it things.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// Starts a command line that serves, on a free port; calls `use` with its address and ends it.
export async function whileServing(command, options, use) {
  const server = spawn(`exec ${command} --port ${await freePort()}`, { ...options, shell: true });
  let said = "";
  try {
    const address = await new Promise((resolve, reject) => {
      const listen = bytes => {
        said += bytes;
        const found = said.match(/http:\/\/[\w.[\]:]+\//);
        if (found) resolve(found[0]);
      };
      server.stdout.on("data", listen);
      server.stderr.on("data", listen);
      server.on("exit", () => reject(new Error(`it ended: ${said}`)));
      setTimeout(() => reject(new Error(`no address in: ${said}`)), 30_000).unref();
    });
    await use(address);
  } finally {
    server.removeAllListeners("exit");
    if (server.exitCode === null) {
      const ended = new Promise(resolve => server.on("exit", resolve));
      server.kill("SIGINT");
      await ended;
    }
  }
}
