"""The style sheets of an app, each read once in a theme."""

from textual.css.stylesheet import Stylesheet


class Sheets(Stylesheet):
    """What Textual does, without reading every sheet anew for each area and dialog that is opened for the first time.

    That took 5 to 40 ms before the first frame of each. The sheets of a terminal app change with its theme alone.
    """

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._read_with = variables

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the colours of a theme; where they are the ones it has, what was read with them still holds."""
        if variables != self._read_with:
            self._read_with = variables
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what was not read yet."""
        self.parse()
