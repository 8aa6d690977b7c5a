/** Shows the ways from a present role to the one to reach, and other roles that are near. */

import { button, make, note, row } from "./elements.js";
import { hours, percent, plural, word } from "./words.js";

/** `ways` is null where nothing could be asked, and `missing` then says why. */
export function shownWays(ways, missing) {
  if (!ways) return [note(missing)];
  const order = ways.paths.length > 1 ? " The likeliest comes first." : "";
  return [
    note(`${sentence(ways.note)}${order}`),
    ways.paths.filter((path) => path.steps.length).map(shownPath),
    ways.blockers.map((blocker) => make("p", { class: "note" }, `In the way: ${blocker.message}`)),
  ].flat();
}

function shownPath(path, index) {
  const roles = [path.steps[0].fromRole?.prefLabel, ...path.steps.map((step) => step.to.prefLabel)].filter(Boolean);
  const merits = path.merits.map((merit) => word(merit)).join(", ");
  const figures = `${plural(path.steps.length, "step")}, ${hours(path.hours)}${merits ? `; ${merits} of all` : ""}`;
  return make(
    "div",
    { class: "group" },
    make("h4", {}, `${index + 1}. ${roles.join(" → ")}`, " ", make("span", { class: "count" }, figures)),
    make("ol", { class: "rows" }, path.steps.map(shownStep)),
  );
}

function shownStep({ to, hours: effort, why }) {
  return row(to.prefLabel, hours(effort), sentence(why));
}

/** `aim` is told of a role that is to be the aim. */
export function shownRoles(roles, aim) {
  if (!roles.length) return [note("No other role is near to what the client brings, as far as it was named.")];
  return [make("ul", { class: "rows" }, roles.map((found) => shownRole(found, aim)))];
}

function shownRole({ role, hours: effort, coverage, why }, aim) {
  const named = { class: "unprinted", "aria-label": `Make ${role.prefLabel} the aim` };
  const take = button("Make it the aim", () => aim(role), named);
  return row(role.prefLabel, `${percent(coverage)} covered, ${hours(effort)} to go`, sentence(why), take);
}

const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
