import gc
from pathlib import Path

import pytest

from api.services import build_extractor
from schema.errors import SkillatlasError
from schema.taxonomy import Taxonomy


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_is_looked_for_after_an_extractor_is_built_as_it_was_before(
    core: Taxonomy, tmp_path: Path, was_on: bool
) -> None:
    set_to = {True: gc.enable, False: gc.disable}
    set_to[was_on]()
    try:
        build_extractor(core)
        assert gc.isenabled() is was_on
        with pytest.raises(SkillatlasError):
            build_extractor(core, tmp_path / "none.model")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
