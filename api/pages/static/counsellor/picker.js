/** A text field that completes names of concepts while one types: the ARIA pattern of a combobox with a list. */

import { button, make } from "./elements.js";
import { completions, named } from "./queries.js";

const PAUSE_MS = 120; // of typing before completions are asked for

export class Picker {
  /** `take` is told of each concept that was chosen; `keeps` says whether its name stays in the field. */
  constructor(root, type, { take, keeps = false, changed = () => {} }) {
    this.input = root.querySelector("[role=combobox]");
    this.list = root.querySelector("[role=listbox]");
    this.said = root.querySelector(".said");
    Object.assign(this, { type, take, keeps, changed, offered: [], active: -1, asked: 0, chosen: null });
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => this.clicked(event.target.closest("[role=option]")));
  }

  typed() {
    this.chosen = null;
    this.activate(-1); // what was active answers to an older text
    this.said.replaceChildren();
    this.changed();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.complete(), PAUSE_MS);
  }

  async complete() {
    const text = this.input.value.trim();
    const mine = (this.asked += 1);
    if (!text) return this.close();
    try {
      const found = await completions(text, this.type);
      if (mine === this.asked && document.activeElement === this.input) this.offer(found);
    } catch (refusal) {
      if (mine === this.asked) this.tell(refusal.message);
    }
  }

  offer(found) {
    this.offered = found;
    this.list.replaceChildren(...found.map((concept, index) => option(`${this.list.id}-${index}`, concept)));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(Boolean(found.length)));
    this.activate(-1);
  }

  close() {
    this.asked += 1; // completions that are still on their way come too late
    clearTimeout(this.waiting);
    this.offer([]);
  }

  activate(index) {
    this.active = index;
    const options = [...this.list.children];
    options.forEach((one, place) => one.setAttribute("aria-selected", String(place === index)));
    const shown = options[index];
    if (!shown) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", shown.id);
    shown.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.enter() }[event.key];
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === "Escape" && this.offered.length) {
      event.preventDefault();
      this.close();
    }
  }

  /** One place down or up the list; from its end, back to the field itself. */
  move(by) {
    if (!this.offered.length) return this.complete();
    const places = this.offered.length + 1;
    this.activate(((this.active + 1 + by + places) % places) - 1);
  }

  enter() {
    if (this.active >= 0) this.choose(this.offered[this.active]);
    else this.settle();
  }

  clicked(shown) {
    if (shown) this.choose(this.offered[[...this.list.children].indexOf(shown)]);
  }

  choose({ id, prefLabel }) {
    this.close();
    this.set({ id, prefLabel });
    this.take({ id, prefLabel });
  }

  /** What is chosen, shown as if it had been chosen here; null empties the field. */
  set(concept) {
    this.chosen = this.keeps ? concept : null;
    this.input.value = this.chosen?.prefLabel ?? "";
    this.said.replaceChildren();
  }

  /** Takes what was typed and not chosen. Gives whether nothing is left that has no meaning. */
  async settle() {
    this.close();
    if (this.chosen) return true;
    const names = this.keeps ? [this.input.value.trim()] : this.input.value.split(/[,;\n]/).map((name) => name.trim());
    for (const name of names.filter(Boolean)) if (!(await this.resolve(name))) return false;
    return true;
  }

  /** Takes the concept that a name stands for; says what is near where it stands for none. */
  async resolve(name) {
    try {
      const found = await named(name, this.type);
      const rest = this.keeps ? "" : without(this.input.value, name);
      this.choose(found);
      if (!this.keeps) this.input.value = rest;
      return true;
    } catch (refusal) {
      this.tell(...(await this.advice(name, refusal)));
      return false;
    }
  }

  async advice(name, refusal) {
    if (refusal.code === "AMBIGUOUS") {
      const meant = (await completions(name, this.type)).filter((concept) => concept.exact);
      const choices = meant.map((one) => this.suggestion(name, one.prefLabel, one.id));
      return [`“${name}” may stand for several. Which one?`, choices];
    }
    const near = refusal.values?.suggestions ?? [];
    const told = near.length ? `${refusal.message} Did you mean:` : refusal.message;
    return [told, near.map((label) => this.suggestion(name, label, label))];
  }

  /** A button that takes what is meant in place of a name, and then what else stands in the field. */
  suggestion(name, label, meant) {
    return button(label, async () => {
      this.input.focus();
      if (!this.keeps) this.input.value = without(this.input.value, name);
      if (await this.resolve(meant)) await this.settle();
    });
  }

  tell(text, suggestions = []) {
    this.said.replaceChildren(make("span", {}, text), ...suggestions);
  }
}

function option(id, { prefLabel, label }) {
  const also = label === prefLabel ? null : make("span", { class: "also" }, ` also ${label}`);
  return make("li", { id, role: "option", "aria-selected": "false" }, prefLabel, also);
}

/** A list of names with commas without one of them. */
function without(text, name) {
  const names = text.split(/[,;\n]/).map((one) => one.trim());
  return names.filter((one) => one && one !== name).join(", ");
}
