/** Puts an answer on the page, part by part, and opens it whole for paper. */

import { facts } from "./elements.js";
import { shownGap } from "./gap.js";
import { shownPlan } from "./plan.js";
import { shownPosting } from "./posting.js";
import { shownRoles, shownWays } from "./way.js";
import { day, hours, joined, labels, percent } from "./words.js";

const NO_PRESENT = "Name the client's present or last role above, and the ways from it stand here.";
const NO_ROLE = "The posting's title names no role that is known here. Choose a role as the aim to see the ways to it.";

const at = (id) => document.getElementById(id);

/** `aim` is told of a near role that is to be the aim. The focus goes to the answer's heading. */
export function showAnswer(question, found, aim) {
  at("answer-heading").textContent = `Towards ${aimOf(question, found)}`;
  at("answer-start").textContent = startOf(question);
  at("figures").replaceChildren(...facts(figures(found)));
  fill("asks", found.posting ? shownPosting(found.posting) : []);
  fill("gap", shownGap(found.gap, question.aim === "posting" ? found.posting.skills : []));
  fill("way", shownWays(found.ways, found.role ? NO_PRESENT : NO_ROLE));
  fill("plan", shownPlan(found.plan));
  fill("roles", shownRoles(found.roles, aim));
  at("asks").hidden = !found.posting;
  document.querySelector("nav a[href='#asks']").hidden = !found.posting;
  at("answer").hidden = false;
  at("answer-heading").focus({ preventScroll: true });
  at("answer-heading").scrollIntoView();
}

export function hideAnswer() {
  at("answer").hidden = true;
  for (const body of document.querySelectorAll("#answer .body, #figures")) body.replaceChildren();
  for (const id of ["answer-heading", "answer-start"]) at(id).textContent = "";
}

export const isShown = () => !at("answer").hidden;

function fill(id, parts) {
  at(id).querySelector(".body").replaceChildren(...parts.flat().filter(Boolean));
}

function aimOf({ aim, target }, { posting }) {
  if (aim === "role") return target.prefLabel;
  const title = posting.title ?? "the posting";
  return posting.organization ? `${title} at ${posting.organization}` : title;
}

function startOf({ present, skills }) {
  if (!present && !skills.length) return "Nothing was said of what the client can do, so everything counts as missing.";
  return `From ${joined([present?.prefLabel, skills.length && labels(skills)], " with ")}.`;
}

function figures({ gap, plan }) {
  if (gap.note) return [];
  return [
    ["Covered of all that is asked", percent(gap.coverage)],
    ["Covered of the essential", percent(gap.essentialCoverage)],
    ["To learn the essential", hours(gap.essentialHours)],
    ["To learn everything", hours(gap.hours)],
    ["The plan ends", day(plan.finish)],
  ];
}

/** On paper everything is open; afterwards what was closed is closed again. */
export function openForPaper() {
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("#answer details:not([open])")];
    for (const one of closed) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
  });
}
