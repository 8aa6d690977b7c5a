/** What the page asks, and nothing else. Postings and profiles travel as variables, never within a query. */

import { ask } from "./graphql.js";

const SKILL = "skill { id prefLabel }";

const POSTING = `query($posting: PostingInput!) {
  extract(posting: $posting) {
    title organization location seniority workMode employmentType datePosted language analysedBy
    role { prefLabel confidence role { id } }
    otherRoles { prefLabel }
    salary { min max currency period }
    skills {
      skillId prefLabel requirement minYears maxYears proficiency confidence
      mentions { text sentence requirement }
    }
    rejections { text reason }
  }
}`;

const STANDING = `
  coverage essentialCoverage hours essentialHours note
  matched { ${SKILL} coveredBy { ${SKILL} reason } }
  partial { ...Item }
  missing { ...Item }`;

const ITEM = `fragment Item on GapItem {
  ${SKILL} importance cover hours
  coveredBy { ${SKILL} reason }
  prerequisites { prefLabel }
}`;

const PLAN = `fragment Plan on LearningPlan {
  hours weeks finish cost currency note
  steps {
    skill { id prefLabel prerequisites { skill { prefLabel } } }
    hours practiceHours week finish reason
    resources {
      hours
      resource { name url provider resourceType cost currency inLanguage hoursEstimated }
    }
  }
  uncovered { ${SKILL} hours reason }
  leftOut { ${SKILL} hours reason }
}`;

const TO_POSTING = `query($from: ProfileInput!, $posting: PostingInput!, $constraints: PlanConstraintsInput!) {
  gap: postingGap(from: $from, posting: {given: $posting}) { ${STANDING} choices { reason } }
  plan: postingPlan(from: $from, posting: {given: $posting}, constraints: $constraints) { ...Plan }
} ${ITEM} ${PLAN}`;

const TO_ROLE = `query($from: ProfileInput!, $role: ConceptRef!, $constraints: PlanConstraintsInput!) {
  gap: skillGap(from: $from, to: $role) { ${STANDING} }
  plan: learningPlan(from: $from, to: $role, constraints: $constraints) { ...Plan }
} ${ITEM} ${PLAN}`;

const WAYS = `query($from: ProfileInput!, $role: ConceptRef!) {
  careerPaths(from: $from, to: $role) {
    note
    target { prefLabel }
    blockers { message }
    paths { hours merits steps { fromRole { prefLabel } to { prefLabel } hours why } }
  }
}`;

const ROLES = `query($from: ProfileInput!) {
  recommendedRoles(profile: $from, first: 5) { role { id prefLabel } hours coverage why }
}`;

const COMPLETIONS = `query($text: String!, $type: ConceptType!) {
  resolveConcept(text: $text, type: $type, first: 8) { id prefLabel label exact }
}`;

const NAMED = {
  SKILL: "query($name: ConceptRef!) { found: skill(id: $name) { id prefLabel } }",
  ROLE: "query($name: ConceptRef!) { found: role(id: $name) { id prefLabel } }",
};

export const readPosting = async (text) => (await ask(POSTING, { posting: { text } })).extract;

export const toPosting = (from, text, constraints) => ask(TO_POSTING, { from, posting: { text }, constraints });

export const toRole = (from, role, constraints) => ask(TO_ROLE, { from, role, constraints });

export const waysTo = async (from, role) => (await ask(WAYS, { from, role })).careerPaths;

export const nearRoles = async (from) => (await ask(ROLES, { from })).recommendedRoles;

/** The concepts of a type whose names begin so. */
export const completions = async (text, type) => (await ask(COMPLETIONS, { text, type })).resolveConcept;

/** The concept of a type that a name stands for. Throws a Refusal with what is near for one that it is not. */
export const named = async (name, type) => (await ask(NAMED[type], { name })).found;
