-- The state of the graph as a whole.

-- name: revision
SELECT revision FROM graph_state;

-- name: grow_revision
UPDATE graph_state SET revision = revision + 1;

-- name: taxonomy_version
SELECT version FROM taxonomy WHERE scheme = ?;

-- name: counts
SELECT (SELECT count(*) FROM skill),
       (SELECT count(*) FROM concept WHERE type = 'group'),
       (SELECT count(*) FROM role),
       (SELECT count(*) FROM resource),
       (SELECT count(*) FROM posting),
       (SELECT count(*) FROM requirement),
       (SELECT count(*) FROM prerequisite),
       (SELECT count(*) FROM finding),
       (SELECT count(*) FROM advertisement);
