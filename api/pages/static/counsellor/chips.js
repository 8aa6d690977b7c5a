/** The skills that were named, each with a button that takes it away. */

import { button, make } from "./elements.js";

export class Chips {
  constructor(list, changed, emptied) {
    Object.assign(this, { list, changed, emptied, held: [] });
  }

  add(skill) {
    if (!this.held.some((one) => one.id === skill.id)) this.set([...this.held, skill]);
  }

  set(skills) {
    this.held = skills;
    this.list.replaceChildren(...skills.map((skill) => this.chip(skill)));
    this.changed();
  }

  chip(skill) {
    const away = button("×", () => this.remove(skill), { "aria-label": `Remove ${skill.prefLabel}` });
    return make("li", {}, make("span", {}, skill.prefLabel), away);
  }

  /** Takes one away; the focus goes to the next one, or to the field. */
  remove(skill) {
    const place = this.held.indexOf(skill);
    this.set(this.held.filter((one) => one !== skill));
    const next = this.list.children[Math.min(place, this.held.length - 1)];
    if (next) next.querySelector("button").focus();
    else this.emptied();
  }
}
