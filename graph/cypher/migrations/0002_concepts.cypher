// The concepts (skills, groups, roles, learning resources) and what the taxonomies say of them.
// `taxonomy` on a node or a relationship names the taxonomy that put it there; it goes with that taxonomy.

CREATE CONSTRAINT skill_id IF NOT EXISTS FOR (s:Skill) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT skill_group_id IF NOT EXISTS FOR (g:SkillGroup) REQUIRE g.id IS UNIQUE;
CREATE CONSTRAINT role_id IF NOT EXISTS FOR (r:Role) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT learning_resource_id IF NOT EXISTS FOR (l:LearningResource) REQUIRE l.id IS UNIQUE;

CREATE RANGE INDEX skill_taxonomy IF NOT EXISTS FOR (s:Skill) ON (s.taxonomy);
CREATE RANGE INDEX skill_group_taxonomy IF NOT EXISTS FOR (g:SkillGroup) ON (g.taxonomy);
CREATE RANGE INDEX role_taxonomy IF NOT EXISTS FOR (r:Role) ON (r.taxonomy);
CREATE RANGE INDEX learning_resource_taxonomy IF NOT EXISTS FOR (l:LearningResource) ON (l.taxonomy);

CREATE RANGE INDEX broader_taxonomy IF NOT EXISTS FOR ()-[b:BROADER]-() ON (b.taxonomy);
CREATE RANGE INDEX related_taxonomy IF NOT EXISTS FOR ()-[r:RELATED]-() ON (r.taxonomy);
CREATE RANGE INDEX teaches_taxonomy IF NOT EXISTS FOR ()-[t:TEACHES]-() ON (t.taxonomy);
CREATE RANGE INDEX assumes_taxonomy IF NOT EXISTS FOR ()-[a:ASSUMES]-() ON (a.taxonomy);
CREATE RANGE INDEX requires_taxonomy IF NOT EXISTS FOR ()-[r:REQUIRES]-() ON (r.taxonomy);
CREATE RANGE INDEX prerequisite_taxonomy IF NOT EXISTS FOR ()-[p:PREREQUISITE_OF]-() ON (p.taxonomy);
