/** The page of the counsellor: takes what is entered, asks the graph, and shows the answer. */

import { showAnswer, hideAnswer, isShown, openForPaper } from "./answer.js";
import { Chips } from "./chips.js";
import { forget, keep, kept } from "./draft.js";
import { textOf } from "./files.js";
import { Picker } from "./picker.js";
import { nearRoles, readPosting, toPosting, toRole, waysTo } from "./queries.js";
import { plural } from "./words.js";

const at = (id) => document.getElementById(id);
const NO_POSTING = "There is no posting yet: paste one, or choose a role as the aim.";
const NO_ROLE = "Name the role to reach, or choose the posting as the aim.";
const TOO_LONG_TO_KEEP = "The posting is too long to be kept when the page is loaded again.";

const skillsPicker = new Picker(at("skills"), "SKILL", { take: (skill) => chips.add(skill), changed });
const chips = new Chips(at("skills").querySelector(".chips"), changed, () => skillsPicker.input.focus());
const present = new Picker(at("present"), "ROLE", { keeps: true, take: changed, changed });
const target = new Picker(at("target"), "ROLE", { keeps: true, take: changed, changed });
let asked = 0; // answers asked for so far; only the newest is shown

start();

function start() {
  restore(kept() ?? {});
  at("questions").addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  at("questions").addEventListener("input", changed);
  for (const aim of ["aim-posting", "aim-role"]) at(aim).addEventListener("change", showAim);
  at("anew").addEventListener("click", anew);
  at("print").addEventListener("click", () => window.print());
  at("file").addEventListener("change", () => take(at("file").files[0]));
  window.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  window.addEventListener("drop", dropped);
  openForPaper();
}

/** What is entered, as the draft keeps it. */
function entered() {
  return {
    posting: at("posting").value,
    skills: chips.held,
    present: present.chosen,
    target: target.chosen,
    aim: at("aim-role").checked ? "role" : "posting",
    hours: at("hours").value,
    start: at("start").value,
  };
}

function restore(draft) {
  at("posting").value = draft.posting ?? "";
  at("hours").value = draft.hours ?? "10";
  at("start").value = draft.start ?? today();
  at(draft.aim === "role" ? "aim-role" : "aim-posting").checked = true;
  present.set(draft.present ?? null);
  target.set(draft.target ?? null);
  showAim();
  chips.set(draft.skills ?? []);
}

function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function showAim() {
  at("target").hidden = !at("aim-role").checked;
}

function changed() {
  if (!keep(entered())) say(TOO_LONG_TO_KEEP);
  asked += 1; // an answer on its way would be one to what stood here before
  at("status").textContent = isShown() ? "Changed since: the answer below is to what was entered before." : "";
  at("fault").hidden = true;
}

function anew() {
  restore({});
  for (const picker of [skillsPicker, present, target]) picker.set(null);
  at("file").value = "";
  say("");
  hideAnswer();
  changed();
  forget();
  at("posting").focus();
}

function dropped(event) {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  take(file);
}

async function take(file) {
  if (!file) return;
  try {
    at("posting").value = await textOf(file);
    say(`Took ${file.name}: ${plural(at("posting").value.length, "character")}.`);
    changed();
  } catch (refusal) {
    say(refusal.message);
  }
  at("file").value = "";
}

function say(text) {
  at("posting-said").textContent = text;
}

async function answer() {
  at("fault").hidden = true;
  if (!(await settled())) return;
  const question = entered();
  const lacking = objection(question);
  if (lacking) return complain(...lacking);
  const mine = (asked += 1);
  at("status").textContent = "Reading and reckoning …";
  try {
    const found = await gathered(question);
    if (mine === asked) show(question, found);
  } catch (refusal) {
    if (mine === asked) complain(refusal.message);
  }
}

/** Whether every name that was typed has a meaning; the focus goes to the first that has none. */
async function settled() {
  const pickers = [skillsPicker, present, ...(at("aim-role").checked ? [target] : [])];
  for (const picker of pickers) {
    if (await picker.settle()) continue;
    picker.input.focus();
    return false;
  }
  return true;
}

/** What is missing in a question and the field where it belongs; nothing where it can be asked. */
function objection({ posting, aim, target: role }) {
  if (aim === "posting" && !posting.trim()) return [NO_POSTING, "posting"];
  if (aim === "role" && !role) return [NO_ROLE, "target-input"];
  if (!at("hours").checkValidity()) return ["Give the hours a week as a number from 1 to 80.", "hours"];
  if (!at("start").checkValidity()) return ["Give the first day as a date.", "start"];
  return null;
}

function complain(text, field) {
  at("status").textContent = "";
  at("fault").textContent = text;
  at("fault").hidden = false;
  if (field) at(field).focus();
}

/** Everything that the graph says to a question. */
async function gathered(question) {
  const from = { role: question.present?.id ?? null, skills: question.skills.map((skill) => skill.id) };
  const posting = question.posting.trim() ? await readPosting(question.posting) : null;
  const role = question.aim === "role" ? question.target.id : posting.role?.role?.id;
  const [{ gap, plan }, ways, roles] = await Promise.all([
    toAim(question, from),
    from.role && role ? waysTo(from, role) : null,
    nearRoles(from),
  ]);
  return { posting, role, gap, plan, ways, roles };
}

function toAim(question, from) {
  const constraints = { hoursPerWeek: Number(question.hours || 10), start: question.start || null };
  if (question.aim === "role") return toRole(from, question.target.id, constraints);
  return toPosting(from, question.posting, constraints);
}

function show(question, found) {
  at("status").textContent = "The answer stands below.";
  showAnswer(question, found, aimAt);
}

/** Makes a role the aim and asks anew. */
function aimAt(role) {
  at("aim-role").checked = true;
  target.set(role);
  showAim();
  changed();
  answer();
}
