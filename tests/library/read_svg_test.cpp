#include "library/read_svg.h"

#include <catch2/catch.hpp>

#include "library/media.h"

namespace kindred {
namespace {

std::string drawing(const std::string& inside) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" +
         inside + "</svg>";
}

std::string fault(const std::string& inside) { return read_svg(drawing(inside)).fault; }

// The fault up to what was found.
std::string reason(const std::string& inside) {
  const std::string whole = fault(inside);
  return whole.substr(0, whole.find(':'));
}

// What becomes of a drawing whose parts have ids.
std::string published(const std::string& inside) {
  std::string bytes = read_media("a.svg", drawing(inside)).file.bytes;
  const std::size_t begin = bytes.find('>') + 1;
  return bytes.substr(begin, bytes.rfind("</svg>") - begin);
}

TEST_CASE("an id that no document may have is left out of a drawing") {
  CHECK(published("<g id='Frame 1' class='id'/>") == "<g              class='id'/>");
  CHECK(published("<g class='id=\"1\"' id=\"1\"/>").find("id=\"1\"'") != std::string::npos);
  CHECK(published("<g id='a'/><g id = 'a'/>") == "<g id='a'/><g         />");
  for (const char* sound : {"<g id='a'/>", "<g id='_1-b.c'/>", "<g id='é'/>"})
    CHECK(published(sound) == sound);
}

TEST_CASE("a harmless drawing is taken") {
  for (const char* inside :
       {"<path d='M0 0' transform='translate(1,2) rotate(3)'/>",
        "<a href='https://example.org' target='_blank'><text>on = off</text></a>",
        "<a xlink:href='page.html#a:b'/>", "<use xlink:href='#x'/>", "<use href=' #x '/>",
        "<style>.a{fill:url(#g);transform:rotateX(2deg)}</style>",
        "<style><![CDATA[ .a > .b { fill : red } ]]></style>",
        "<style>@media(prefers-color-scheme:dark){a{fill:rgb(1,2,3)}}</style>",
        "<style>@font-face{src:url(\"data:font/woff2;base64,AAAA\") format('woff2')}</style>",
        "<text>once upon a url(time), \\ and @import</text>",
        "<image xlink:href='data:image/png;base64,AAAA'/>", "<feImage href='#x'/>",
        "<g font-family='monospace' style='marker:none;-inkscape-font-specification:Sans'/>",
        "<title>a &#60; b</title>", "<desc>JavaScript and how to script it</desc>",
        "<g fill='url(#a)' mask=\"url('#b')\" aria-label='f(x) \\ y' data-on='javascript:x'/>",
        "<circle r='1'><animate attributeName='r' values='1;2' begin='a.click'/></circle>",
        "<?xpacket begin='' id='W5M0'?>", "<g xml:space='preserve' xml:lang='en'/>"}) {
    CAPTURE(inside);
    CHECK(fault(inside).empty());
  }
}

TEST_CASE("what drawing programs note down for themselves is no obstacle") {
  CHECK(read_svg("<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n"
                 "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                 "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" +
                 drawing("<g id='graph0' class='graph'/>"))
            .fault.empty());
  CHECK(fault("<s:namedview xmlns:s='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' "
              "pagecolor='#fff'/><g xmlns:i='http://www.inkscape.org/namespaces/inkscape' "
              "i:label='a(b)'/>")
            .empty());
  CHECK(fault("<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
              "<w:Work xmlns:w='http://creativecommons.org/ns#' r:about=''/></r:RDF></metadata>")
            .empty());
  CHECK(read_svg("\xEF\xBB\xBF" + drawing("<text>\xC3\xA9</text>")).fault.empty());
  CHECK(read_svg("<?xml version='1.0' encoding='iso-8859-1'?>" + drawing("")).fault.empty());
}

TEST_CASE("the first tag of a drawing tells its size") {
  const SvgReading reading = read_svg(
      "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='4cm' "
      "viewBox='0 0 &#49;0 5'><s:rect height='9'/></s:svg>");
  CHECK(reading.fault.empty());
  CHECK(reading.width == "4cm");
  CHECK(reading.height.empty());
  CHECK(reading.view_box == "0 0 10 5");
}

TEST_CASE("a drawing that could run a script is refused, however it is written") {
  for (const char* inside :
       {"<script>alert(1)</script>", "<e:script xmlns:e='http://www.w3.org/2000/svg'/>",
        "<\xC3\xA9:script xmlns:\xC3\xA9='http://www.w3.org/2000/svg'/>",
        "<script xmlns='http://www.w3.org/1999/xhtml'/>", "<path onload='alert(1)'/>",
        "<path\nonload =\n'alert(1)'/>", "<note xmlns='urn:x' onclick='alert(1)'/>",
        "<set attributeName='onload' to='alert(1)'/>", "<set attributeName='href' to='#x'/>",
        "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
        "<animate attributeName='&#104;ref' values='javascript:alert(1)'/>",
        "<set attributeName='style' to='fill:red'/>"}) {
    CAPTURE(inside);
    CHECK(reason(inside) == "could run a script");
  }
}

TEST_CASE("a drawing that could load something is refused") {
  for (const char* inside :
       {"<image href='https://example.org/x.png'/>",
        "<image xlink:href=\"//example.org/x.png\"/>",
        "<use href='other.svg#x'/>",
        "<use href='data:image/svg+xml,x#a'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<feImage href='x.png'/>",
        "<a href='javascript:alert(1)'/>",
        "<a href='java&#115;cript:alert(1)'/>",
        "<a href='&#9;java&#10;script:alert(1)'/>",
        "<a href='data:text/html,x'/>",
        "<a xmlns:y='http://www.w3.org/1999/xlink' y:href='javascript:alert(1)'/>",
        "<note xmlns='urn:x' xlink:href='https://example.org'/>",
        "<g xml:base='//example.org/'/>",
        "<?xml-stylesheet href='data:text/xsl,x'?>",
        "<style>@import 'x.css';</style>",
        "<style>@\\69mport 'x.css';</style>",
        "<style>a{b:\\75rl(https://example.org)}</style>",
        "<style>a{b:u<!-- -->rl(https://example.org)}</style>",
        "<style>a{b:u<![CDATA[r]]>l(//example.org)}</style>",
        "<style>a{b:&#117;rl( '//example.org')}</style>",
        "<style>a{b:url()}</style>",
        "<style>a{b:image-set('//example.org' 1x)}</style>",
        "<style>a{b:src('//a')}</style>",
        "<style>/* \" */a{b:url(//example.org)}/* \" */</style>",
        "<style>a{b:-webkit-image-set('//example.org' 1x)}</style>",
        "<g style='background:UR&#76;(//example.org)'/>",
        "<g style='-moz-binding:url(x)'/>",
        "<path fill='url( \"https://example.org/x\" )'/>",
        "<g cursor='url(x.png),auto'/>",
        "<set attributeName='fill' to='url(//example.org#x)'/>",
        "<animate attributeName='mask' values='none;url(//example.org#x)'/>"}) {
    CAPTURE(inside);
    CHECK(reason(inside) == "could load something from elsewhere");
  }
}

TEST_CASE("what no list names is refused") {
  for (const char* inside :
       {"<foreignObject/>", "<x:foreignObject xmlns:x='http://www.w3.org/2000/svg'/>", "<iframe/>",
        "<PATH/>", "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' srcdoc=''/>",
        "<img xmlns='http://www.w3.org/1999/xhtml' src='https://example.org'/>",
        "<math xmlns='http://www.w3.org/1998/Math/MathML'/>", "<g xmlns=''/>",
        "<b xmlns='http://www.mozilla.org/xbl'/>", "<path ping='https://example.org'/>",
        "<path xmlns:h='http://www.w3.org/1999/xhtml' h:src='x'/>", "<style><g/></style>"}) {
    CAPTURE(inside);
    CHECK(reason(inside) == "has a part that Kindred does not let through");
  }
  for (const char* head :
       {"<!DOCTYPE svg [<!ENTITY x 'y'>]>", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]>"}) {
    CAPTURE(head);
    CHECK(read_svg(head + drawing("")).fault ==
          "has a part that Kindred does not let through: `<!DOCTYPE svg […]>`, line 1");
  }
  CHECK(read_svg("<!DOCTYPE svg SYSTEM 'x.dtd'>" + drawing("\n<text>&nbsp;</text>")).fault ==
        "has a part that Kindred does not let through: `&nbsp;`, line 2");
}

TEST_CASE("a fault names the part and the line") {
  CHECK(fault("\n\n<g onclick='x'/><script/>") == "could run a script: `onclick`, line 3");
  CHECK(fault("<g>\n") == "is damaged: mismatched tag, line 2");
  CHECK(read_svg("<html xmlns='urn:x'/>").fault ==
        "is no SVG drawing: its first tag must be `svg`");
}

TEST_CASE("a drawing in another encoding could hide anything") {
  CHECK(read_svg(std::string("\xFE\xFF\0<\0s", 6)).fault == "is not UTF-8");
  CHECK(read_svg(drawing("\xE9")).fault == "is not UTF-8");
  CHECK(read_svg("<?xml version='1.0' encoding='iso-2022-jp'?><!-- utf-8 -->" +
                 drawing("<scr\x1B(Bipt/>"))
            .fault == "is not UTF-8");
  CHECK(read_svg("<?xml version='1.0' encoding='iso-8859-1'?>" + drawing("\xC3\xA9")).fault ==
        "is not UTF-8");
}

TEST_CASE("no beginning of a drawing is a crash, and a hostile one costs no more than its length") {
  const std::string whole =
      "<?xml version='1.0'?><!DOCTYPE svg>" + drawing("<style>a{b:url(#x)}</style><?xpacket?>");
  for (std::size_t i = 0; i < whole.size(); ++i) CHECK(!read_svg(whole.substr(0, i)).fault.empty());
  CHECK(read_svg("").fault == "is damaged: no element found, line 1");
  std::string deep, style;
  for (int i = 0; i < 200'000; ++i) deep += "<g>";
  for (int i = 0; i < 200'000; ++i) style += "a{b:url(#c)}((((";
  CHECK(reason(deep) == "is damaged");
  CHECK(fault("<style>" + style + "</style>").empty());
}

}  // namespace
}  // namespace kindred
