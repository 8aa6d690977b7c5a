"""Which skills occur together: in what roles ask for, or in postings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.relation import Numbers, Positions, Relation, inverse_frequency

SHRINKAGE = 2.0
"""A pair seen c times counts c / (c + 2) of what it seems to tell; chosen on the tuning half of ESCO's relations."""


@dataclass(frozen=True, slots=True, eq=False)
class Cooccurrence:
    """Skills by the *places* (roles or posting templates) in which they occur.

    `occurrences` relates a skill to its places, `contents` a place to its skills, both scaled so that a skill's row has
    length 1 and a place with few skills weighs more.
    """

    occurrences: Relation
    contents: Relation

    def together(self, skill: int) -> Numbers:
        """How much every skill belongs to one, from 0 to 1; 0 where the two never meet.

        This is the geometric mean of two measures with different faults: the cosine of the two skills' places, which
        knows weights but lets large skills win, and the normalised pointwise mutual information (Bouma 2009) with
        shrinkage, which holds hub skills down but knows only counts.
        """
        places, weights = self.occurrences.row(skill)
        which, others, values = self.contents.rows(places)
        size = self.occurrences.shape[0]
        meetings = np.bincount(others, minlength=size)
        met = np.flatnonzero(meetings)
        cosine = np.bincount(others, values * weights[which], minlength=size)[met]
        result = np.zeros(size)
        result[met] = np.sqrt(np.clip(cosine, 0.0, 1.0) * self._information(skill, met, meetings[met]))
        result[skill] = 0.0
        return result

    def _information(self, skill: int, others: Positions, meetings: Positions) -> Numbers:
        places = self.contents.shape[0]
        counts = self.occurrences.counts()
        expected = counts[skill] * counts[others] / places
        surprise = -np.log(np.minimum(meetings, places - 0.5) / places)
        normalised = np.log(meetings / expected) / surprise
        information: Numbers = np.clip(normalised, 0.0, 1.0) * meetings / (meetings + SHRINKAGE)
        return information


def cooccurrence_of(contents: Relation) -> Cooccurrence:
    """Co-occurrence within the rows of a relation from places to skills."""
    occurrences = contents.transposed()
    occurrences = occurrences.scaled(inverse_frequency(occurrences)).normalised()
    return Cooccurrence(occurrences, occurrences.transposed())
