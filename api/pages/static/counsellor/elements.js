/** Makes elements. Text is only ever put in as text, so that nothing in a posting can become markup. */

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A link to another site; what is no web address stays text. */
export function linkTo(address, text) {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, text);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** A button that does one thing. */
export function button(text, pressed, attributes = {}) {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", pressed);
  return made;
}

/** Terms with what they stand for; those without a value are left out. */
export function facts(pairs) {
  const stated = pairs.filter(([, value]) => value);
  return stated.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)));
}

/** A list under a heading with its count, or nothing where it is empty. */
export function group(title, items, kind = "") {
  if (!items.length) return null;
  const count = make("span", { class: "count" }, String(items.length));
  const heading = make("h4", {}, make("span", { class: `level ${kind}` }, title), " ", count);
  return make("div", { class: "group" }, heading, make("ul", { class: "rows" }, items));
}

/** One row of a list: a name, and beside it a figure, a reason and what else there is. */
export function row(name, figure, why, ...more) {
  const told = [figure && make("span", { class: "figure" }, figure), why && make("span", { class: "why" }, why)];
  return make("li", {}, make("b", {}, name), told, ...more);
}

/** Something that is closed until it is asked for; on paper it is open. */
export function aside(summary, ...children) {
  return make("details", {}, make("summary", {}, summary), ...children);
}

/** A paragraph in the fainter voice of notes. */
export function note(text) {
  return make("p", { class: "note" }, text);
}
