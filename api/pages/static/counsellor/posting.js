/** Shows what a posting asks: its facts, its skills with their sentences, and what was set aside. */

import { aside, facts, group, make, note, row } from "./elements.js";
import { day, joined, labels, languageName, pay, percent, plural, word, years } from "./words.js";

const LEVELS = { REQUIRED: "Required", PREFERRED: "Preferred", MENTIONED: "Mentioned" };

export function shownPosting(posting) {
  return [
    make("p", { class: "title" }, posting.title ?? "A posting without a title"),
    make("dl", { class: "facts" }, facts(told(posting))),
    silent(posting),
    foreign(posting),
    posting.skills.length ? null : note("No skill that is known here was found in it."),
    Object.entries(LEVELS).map(([level, title]) => ofLevel(posting.skills, level, title)),
    setAside(posting.rejections),
    note(`Read by ${posting.analysedBy}. “Sure” tells how far the rule is trusted that found the skill.`),
  ].flat();
}

function told(posting) {
  const { role } = posting;
  return [
    ["Role", role ? `${role.prefLabel} (${percent(role.confidence)} sure)` : ""],
    ["It may also be", labels(posting.otherRoles)],
    ["Seniority", word(posting.seniority)],
    ["Employer", posting.organization],
    ["Place", posting.location],
    ["Work", word(posting.workMode)],
    ["Employment", word(posting.employmentType)],
    ["Salary", pay(posting.salary)],
    ["Posted", day(posting.datePosted)],
  ];
}

function silent(posting) {
  const missing = told(posting).filter(([name, value]) => !value && name !== "It may also be");
  return missing.length ? note(`Not stated: ${missing.map(([name]) => name.toLowerCase()).join(", ")}.`) : null;
}

function foreign({ language }) {
  if (!language || language === "en") return null;
  return note(`It is written in ${languageName(language)}; less is understood of it than of a posting in English.`);
}

function ofLevel(skills, level, title) {
  const found = skills.filter((skill) => skill.requirement === level);
  return group(title, found.map(shownSkill), level.toLowerCase());
}

function shownSkill(skill) {
  const tags = joined([years(skill), word(skill.proficiency), `${percent(skill.confidence)} sure`]);
  const more = skill.mentions.length > 1 ? `; named ${plural(skill.mentions.length, "time")}` : "";
  return row(skill.prefLabel, tags + more, "", evidence(skill));
}

/** The first sentence that asks for the skill as strongly as the posting does. */
export function evidence({ mentions, requirement }) {
  const mention = mentions.find((one) => one.requirement === requirement) ?? mentions[0];
  return mention ? make("q", {}, marked(mention)) : null;
}

function marked({ sentence, text }) {
  const place = sentence.indexOf(text);
  if (place < 0) return [sentence];
  return [sentence.slice(0, place), make("mark", {}, text), sentence.slice(place + text.length)];
}

function setAside(rejections) {
  const distinct = new Map(rejections.map((one) => [`${one.text}\n${one.reason}`, one]));
  if (!distinct.size) return null;
  const rows = [...distinct.values()].map(({ text, reason }) => row(text, "", reason));
  return aside(`${plural(rows.length, "name")} set aside, with the reasons`, make("ul", { class: "rows" }, rows));
}
