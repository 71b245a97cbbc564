"""The contents: parts with their clauses, and the annexes. A real tree for keyboard and screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.screens.standard.outline_row import HITS, NAME, NUMBER, PAUSED, OutlineRow
from kastd_desktop.ui.screens.standard.type_ahead import TypeAhead
from kastd_desktop.ui.widgets.layout import SlimBar

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.core.standard import Standard
    from kastd_desktop.services.library import Search
    from kastd_desktop.ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Outline(QTreeView):
    """The tree.

    Attributes:
        chosen: (clause number) is to be opened.
    """

    chosen = Signal(str)
    own_focus = True

    def __init__(self, theme: Theme, standard: Standard) -> None:
        super().__init__()
        # Of our own: for the one Qt made, PySide would go through every widget class to learn what it is.
        ground = QWidget()
        self.setViewport(ground)
        self._theme = theme
        self._standard = standard
        self._searching = False
        self._typing = TypeAhead()
        self._items: dict[str, QStandardItem] = {}
        self._model = QStandardItemModel(self)
        # Never seen, but a screen reader comes across it.
        self._model.setHorizontalHeaderLabels([_("Contents of the standard")])
        self._fill()
        self.setModel(self._model)
        self._row = OutlineRow(theme, self)
        self.setItemDelegate(self._row)
        self.setAccessibleName(_("Contents of the standard"))
        ground.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(True)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.clicked.connect(self._on_clicked)
        # The bar lies over the margin, so that rows keep their width whether there is anything to scroll or not.
        self._bar = SlimBar(self)
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._on_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        self._name_rows()

    def show_current(self, number: str) -> None:
        """Mark the clause that is being read, open its part and bring it into sight."""
        self._row.reading = number
        item = self._items[number]
        if item.parent() is not None:
            self.expand(item.parent().index())
        self._name_rows()
        # The name of the clause being read is heavier and may need another line.
        self.doItemsLayout()
        if not self.isRowHidden(item.row(), item.index().parent()):
            self.setCurrentIndex(item.index())
            self._reveal()

    def show_paused(self, *, extraordinary: bool) -> None:
        """Mark what does not apply in an extraordinary situation, or take the marks away."""
        for number, item in self._items.items():
            item.setData(extraordinary and not self._standard.stays_in_force(number), PAUSED)
        self._row.extraordinary = extraordinary
        self._name_rows()

    def show_search(self, search: Search) -> None:
        """Show only what a search found, with the number of hits; everything when nothing is searched."""
        self._searching = bool(search)
        found = {find.clause.number: find.hits for find in search.finds}
        for part in self._standard.parts:
            inside = [clause.number for clause in part.clauses if clause.number in found]
            self._show_row(part.number, sum(found[number] for number in inside), hide=not inside)
            for clause in part.clauses:
                self._show_row(clause.number, found.get(clause.number, 0), hide=clause.number not in found)
            if self._searching and inside:
                self.expand(self._items[part.number].index())
        for annex in self._standard.annexes:
            self._show_row(annex.number, found.get(annex.number, 0), hide=annex.number not in found)
        annexes = any(annex.number in found for annex in self._standard.annexes)
        self.setRowHidden(self._label.row(), QModelIndex(), self._searching and not annexes)
        if not self._searching and self._row.reading:
            self._keep_one_open(self._items[self._row.reading.split(".", 1)[0]].index())
        self._name_rows()
        self.scheduleDelayedItemsLayout()

    def go_to(self, number: str) -> None:
        """Put the keyboard on a part or annex; on the first row when the number is empty."""
        item = self._items[number] if number else self._model.item(0)
        self.setCurrentIndex(item.index())
        if number and item.hasChildren():
            self.expand(item.index())
        self.scrollTo(item.index())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def number_at(self, index: Index) -> str:
        """Return the number of the part, clause or annex of a row; empty for a heading."""
        return str(index.data(NUMBER) or "")

    def item(self, number: str) -> QStandardItem:
        """Return the row of a part, clause or annex.

        Raises:
            KeyError: there is none.
        """
        return self._items[number]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._on_clicked(self.currentIndex())
        elif (
            event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._jump(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - width, 0, width, self.height())
        # Titles wrap, so the height of a row follows the width of the tree.
        self.doItemsLayout()
        self._reveal()

    def _reveal(self) -> None:
        """Scroll until the row with the keyboard and, if there is room, its whole part can be seen."""
        index = self.currentIndex()
        part = index.parent()
        if part.isValid():
            self.scrollTo(self._model.index(self._model.rowCount(part) - 1, 0, part))
            self.scrollTo(part)
        self.scrollTo(index)

    def _on_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.viewport().height())
        self._bar.setVisible(most > least)
        self._bar.raise_()

    def _fill(self) -> None:
        for part in self._standard.parts:
            item = self._item(part.number, part.title)
            for clause in part.clauses:
                item.appendRow(self._item(clause.number, clause.short))
            self._model.appendRow(item)
        self._label = QStandardItem(_("Annexes"))
        self._label.setData(_("Annexes"), NAME)
        self._label.setFlags(Qt.ItemFlag.NoItemFlags)
        self._model.appendRow(self._label)
        for annex in self._standard.annexes:
            self._model.appendRow(self._item(annex.number, annex.short))

    def _item(self, number: str, name: str) -> QStandardItem:
        item = QStandardItem(name)
        item.setData(number, NUMBER)
        item.setData(name, NAME)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self._items[number] = item
        return item

    def _show_row(self, number: str, hits: int, *, hide: bool) -> None:
        item = self._items[number]
        item.setData(hits, HITS)
        parent: QStandardItem | None = item.parent()
        self.setRowHidden(item.row(), QModelIndex() if parent is None else parent.index(), self._searching and hide)

    def _name_rows(self) -> None:
        """Tell assistive technology what the eye sees: what kind, whether it applies, how many hits, what is open."""
        for number, item in self._items.items():
            name = str(item.data(NAME))
            if number.startswith("A"):
                words = [_("Annex {number}").format(number=number[1:]), name]
            elif "." in number:
                words = [f"{number} {name}"]
            else:
                words = [_("Part {number}").format(number=number), name]
            if self._row.extraordinary:
                words.append(not_in_force() if item.data(PAUSED) else _("in force"))
            if hits := int(item.data(HITS) or 0):
                words.append(ngettext("{n} hit", "{n} hits", hits).format(n=hits))
            item.setData(", ".join(words), Qt.ItemDataRole.AccessibleTextRole)
            open_ = _("Open now") if number == self._row.reading else ""
            item.setData(open_, Qt.ItemDataRole.AccessibleDescriptionRole)

    def _jump(self, event: QKeyEvent) -> None:
        """Go to the next row whose name or number begins with what was typed."""
        rows = self._visible()
        here = next((at for at, index in enumerate(rows) if index == self.currentIndex()), -1)
        found = self._typing.typed(event, [(self.number_at(each), str(each.data(NAME))) for each in rows], here)
        if found is not None:
            self.setCurrentIndex(rows[found])

    def _visible(self) -> list[QModelIndex]:
        """Return the rows that can be seen or scrolled to, without headings."""
        rows = []
        index = self._model.index(0, 0)
        while index.isValid():
            if self.number_at(index) and not self.isRowHidden(index.row(), index.parent()):
                rows.append(index)
            index = self.indexBelow(index)
        return rows

    def _keep_one_open(self, index: Index) -> None:
        for row in range(self._model.rowCount()):
            other = self._model.index(row, 0)
            if other != index and self.isExpanded(other):
                self.collapse(other)

    def _on_expanded(self, index: QModelIndex) -> None:
        # One part open at a time keeps the whole of the contents in sight.
        if not self._searching:
            self._keep_one_open(index)

    def _on_collapsed(self, index: QModelIndex) -> None:
        if self.currentIndex().parent() == index:
            self.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        number = self.number_at(index)
        if not number:
            return
        if self._model.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.chosen.emit(number)


def not_in_force() -> str:
    """Return what is said of a part or annex that does not apply for now."""
    return _("not in force for now")
