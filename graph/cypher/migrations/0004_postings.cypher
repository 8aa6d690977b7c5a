// The postings and what was found in them.
// The relationships name both of their ends: an index over them gives a page of a skill's or a role's postings in the
// order of their ids without a look at all the others.

CREATE CONSTRAINT job_posting_id IF NOT EXISTS FOR (p:JobPosting) REQUIRE p.id IS UNIQUE;

CREATE RANGE INDEX job_posting_organization IF NOT EXISTS FOR (p:JobPosting) ON (p.organizationKey, p.id);

CREATE RANGE INDEX mentions_skill IF NOT EXISTS FOR ()-[m:MENTIONS]-() ON (m.skill, m.posting);

CREATE RANGE INDEX advertises_role IF NOT EXISTS FOR ()-[a:ADVERTISES]-() ON (a.role, a.posting);
