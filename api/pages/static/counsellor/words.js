/** Figures and facts as a person would write them. */

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** `1,240 h`; what is under half an hour counts as one. */
export const hours = (value) => (value > 0 ? `${number.format(Math.max(Math.round(value), 1))} h` : "0 h");

export const percent = (share) => `${Math.round(share * 100)} %`;

export const plural = (count, noun) => `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `19 March 2026`, of `2026-03-19`. */
export const day = (value) => (value ? date.format(new Date(`${value}T00:00:00Z`)) : "");

/** A value of an enumeration in words: `full time`. */
export const word = (value) => (value ? value.toLowerCase().replaceAll("_", " ") : "");

/** `5+ years`, `3–5 years`, `up to 2 years`. */
export function years({ minYears: low, maxYears: high }) {
  if (low === null && high === null) return "";
  if (high === null) return `${low}+ years`;
  return low === null ? `up to ${high} years` : `${low}–${high} years`;
}

/** `USD 130,000–215,000 a year`. */
export function pay(salary) {
  if (!salary || (salary.min === null && salary.max === null)) return "";
  const period = salary.period ? ` ${salary.period === "HOUR" ? "an" : "a"} ${word(salary.period)}` : "";
  return `${salary.currency ?? ""} ${range(salary)}${period}`.trim();
}

function range({ min, max }) {
  if (max === null) return `from ${number.format(min)}`;
  if (min === null) return `up to ${number.format(max)}`;
  return min === max ? number.format(min) : `${number.format(min)}–${number.format(max)}`;
}

/** What something costs: `49 USD`, or that it is free of charge. */
export const price = ({ cost, currency }) => (cost ? `${number.format(cost)} ${currency}` : "free of charge");

export const languageName = (tag) => languages.of(tag);

export const labels = (concepts) => concepts.map((concept) => concept.prefLabel).join(", ");

/** The parts that are not empty, with a sign between them. */
export const joined = (parts, between = ", ") => parts.filter(Boolean).join(between);
