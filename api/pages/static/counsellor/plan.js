/** Shows a learning plan: its steps in order with hours, dates, resources and reasons, and what it leaves open. */

import { aside, linkTo, make, note, row } from "./elements.js";
import { day, hours, joined, languageName, plural, price, word } from "./words.js";

export function shownPlan(plan) {
  if (!plan.steps.length) return [note(plan.note), open("left out", plan.leftOut)];
  return [
    make("p", { class: "title" }, summary(plan)),
    note("Prerequisites come first. Hours without a resource are practice. Links open in a new tab."),
    make("ol", { class: "rows steps" }, plan.steps.map(shownStep)),
    open("without a resource", plan.uncovered),
    open("left out", plan.leftOut),
  ];
}

function summary(plan) {
  const until = plan.finish ? `, until ${day(plan.finish)}` : "";
  const effort = `${hours(plan.hours)} in ${plural(plan.weeks, "week")}`;
  return `${plural(plan.steps.length, "step")}, ${effort}${until}; ${price(plan)}`;
}

function shownStep(step) {
  const when = joined([`week ${step.week}`, step.finish && `done by ${day(step.finish)}`]);
  const needed = step.skill.prerequisites.map((one) => one.skill.prefLabel);
  const before = needed.filter((label) => !step.reason.includes(label)).join(", ");
  const why = joined([step.reason, before && `builds on ${before}`], "; ");
  return row(step.skill.prefLabel, `${hours(step.hours)}; ${when}`, why, shownResources(step.resources));
}

function shownResources(resources) {
  if (!resources.length) return make("span", { class: "why" }, "study of one's own");
  return make("ul", { class: "resources" }, resources.map(shownResource));
}

function shownResource({ hours: taken, resource }) {
  const { provider, resourceType: form, inLanguage, hoursEstimated } = resource;
  const effort = `${hours(taken)}${hoursEstimated ? " (estimated)" : ""}`;
  const tells = joined([provider, word(form), languageName(inLanguage), price(resource), effort]);
  return make("li", {}, linkTo(resource.url, resource.name), `, ${tells}`);
}

function open(title, skills) {
  if (!skills.length) return null;
  const rows = skills.map(({ skill, hours: effort, reason }) => row(skill.prefLabel, hours(effort), reason));
  return aside(`${plural(skills.length, "skill")} ${title}`, make("ul", { class: "rows" }, rows));
}
