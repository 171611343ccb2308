/*
 * A page's HTML in ASCII alone: "€" becomes "&#8364;", in scripts "\u20ac". Browsers read the same page. Such a string is
 * kept and sent as it lies in memory; one with a single "€" takes twice the space and is encoded anew for every visitor.
 */

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that isn't ASCII
const BEYOND_ASCII = /[^\x00-\x7f]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that isn't ASCII
const UNITS_BEYOND_ASCII = /[^\x00-\x7f]/g;

export function asciiHtml(html) {
  // A style sheet has escapes of its own.
  for (const [, css] of html.matchAll(STYLE)) if (css.search(BEYOND_ASCII) >= 0) return html;
  const scripts = html.replace(SCRIPT, (_all, open, body, close) => open + inScript(body) + close);
  const ascii = scripts.replace(BEYOND_ASCII, (character) => `&#${character.codePointAt(0)};`);
  return Buffer.from(ascii, "latin1").toString("latin1"); // one byte a character, also in memory
}

function inScript(code) {
  return code.replace(UNITS_BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
