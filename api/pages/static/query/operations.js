/** What a GraphQL document holds, as far as it tells what else has to be sent: its operations and whether they take variables. */

const TOKEN = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{}()[\]$@]|[_A-Za-z]\w*/g;
const KEYWORDS = new Set(["query", "mutation", "subscription"]);

/** The names of the operations in their order; an unfinished document gives what can be told so far. */
export function operationNames(document) {
  const names = [];
  let depth = 0;
  let within = false; // of a definition, from its first word to the end of its selection
  let before = "";
  for (const token of tokens(document)) {
    if ("{([".includes(token)) depth += 1;
    else if ("})]".includes(token)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && within && KEYWORDS.has(before)) names.push(token);
    if (depth === 0) {
      before = within || !KEYWORDS.has(token) ? "" : token;
      within = token !== "}";
    } else before = "";
  }
  return names;
}

export function takesVariables(document) {
  return tokens(document).includes("$");
}

function tokens(document) {
  return (document.match(TOKEN) ?? []).filter((token) => !/^["#]/.test(token));
}
