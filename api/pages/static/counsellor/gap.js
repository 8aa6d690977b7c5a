/** Shows a gap: what is there, what carries over from what, and what is missing, each with its reason. */

import { group, make, note, row } from "./elements.js";
import { evidence } from "./posting.js";
import { hours, joined, labels, percent } from "./words.js";

const COVERS = {
  HELD: () => "held",
  IMPLIED: (held) => `whoever knows ${held} knows it`,
  NARROWER: (held) => `${held} is a part or a kind of it`,
  RELATED: (held) => `${held} is related to it`,
  BROADER: (held) => `${held} is the wider field`,
  SIBLING: (held) => `${held} stands beside it in the same field`,
};

/** `found` are the skills of the posting, for their sentences; none where the aim is a role. */
export function shownGap(gap, found) {
  if (gap.note) return [note(gap.note)];
  const sentences = new Map(found.map((skill) => [skill.skillId, skill]));
  const lacking = (item) => shownLacking(item, sentences.get(item.skill.id));
  return [
    group("Any one will do", (gap.choices ?? []).map((choice) => make("li", { class: "wide" }, choice.reason))),
    group("There already", gap.matched.map(shownHeld), "held"),
    gap.matched.length ? null : note("Nothing of what is asked is there as a whole."),
    group("Carried over in part", gap.partial.map(lacking), "carried"),
    group("Missing", gap.missing.map(lacking), "missing"),
    gap.missing.length || gap.partial.length ? null : note("Nothing is missing: everything that is asked is there."),
  ];
}

function shownHeld({ skill, coveredBy }) {
  return row(skill.prefLabel, "", coverOf(coveredBy));
}

const coverOf = (by) => (by ? COVERS[by.reason](by.skill.prefLabel) : "held");

function shownLacking(item, skill) {
  const figures = joined([hours(item.hours), item.importance.toLowerCase()]);
  return row(item.skill.prefLabel, figures, reasons(item), skill ? evidence(skill) : null);
}

function reasons({ cover, coveredBy, prerequisites }) {
  const carried = coveredBy ? `${percent(cover)} carried over: ${coverOf(coveredBy)}` : "new";
  return joined([carried, prerequisites.length && `needs first, and counts: ${labels(prerequisites)}`], "; ");
}
