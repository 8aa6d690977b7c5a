// Look-up and search of labels. A concept's labels stand in one order everywhere: the preferred one (rank 0), the
// alternative ones (1), the hidden ones (2).

// name: labelled
CALL db.index.fulltext.queryNodes('concept_labels', $query) YIELD node AS c
UNWIND range(0, size(c.foldedLabels) - 1) AS position
WITH c, position
WHERE c.foldedLabels[position] = $folded
WITH collect([c.id, labels(c), coalesce(c.prefLabel, c.name), c.altLabels, c.hiddenLabels, position]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout

// name: search
// The best label of each concept, and of these the best ones.
CALL db.index.fulltext.queryNodes('concept_words', $query) YIELD node AS c
WITH c
WHERE any(label IN labels(c) WHERE label IN $labels)
UNWIND range(0, size(c.labelWords) - 1) AS position
WITH c, position, split(c.labelWords[position], ' ') AS words
WHERE all(asked IN $words WHERE any(word IN words WHERE word STARTS WITH asked))
WITH c, position, c.foldedLabels[position] AS folded,
     CASE WHEN position = 0 THEN 0
          WHEN position <= size(coalesce(c.altLabels, [])) THEN 1
          ELSE 2 END AS rank
WITH c, position, folded, rank, folded <> $folded AS inexact, NOT folded STARTS WITH $folded AS inside
ORDER BY inexact, inside, size(folded), rank, folded, position
WITH c, head(collect([inexact, inside, size(folded), rank, folded, position])) AS best
ORDER BY best[0], best[1], best[2], best[3], best[4], c.id
LIMIT $first
WITH collect([c.id, labels(c), coalesce(c.prefLabel, c.name), c.altLabels, c.hiddenLabels, best[5]]) AS found
MATCH (g:GraphState {name: 'commits'})
RETURN found, g.announced, g.finished, g.layout
