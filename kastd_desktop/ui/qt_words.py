"""Words of Qt's own dialogs for files and printing, where the system has none. Read only when such a dialog opens."""

from __future__ import annotations

from kastd_desktop.i18n import _, pgettext


def qt_words() -> dict[str, str]:
    """Return our words by Qt's, without marks for keys."""
    return _of_files() | _of_printing()


def _of_files() -> dict[str, str]:
    return {
        "Look in:": _("Look in:"),
        "File name:": _("File name:"),
        "Files of type:": _("Files of type:"),
        "Directory:": _("Folder:"),
        "Directories": _("Folders"),
        "Files": _("Files"),
        "All Files (*)": _("All files (*)"),
        "Name": pgettext("file", "Name"),
        "Size": pgettext("file", "Size"),
        "Type": pgettext("file", "Type"),
        "Date Modified": _("Date modified"),
        "Computer": _("Computer"),
        "Drive": _("Drive"),
        "Folder": _("Folder"),
        "File": _("File"),
        "%1 File": _("{kind} file").format(kind="%1"),
        "Choose": _("Choose"),
        "Rename": _("Rename"),
        "New Folder": _("New folder"),
        "Create New Folder": _("Create a folder"),
        "Create a New Folder": _("Create a folder"),
        "Show hidden files": _("Show hidden files"),
        "Back": _("Back"),
        "Go back": _("Back"),
        "Forward": _("Forward"),
        "Go forward": _("Forward"),
        "Parent Directory": _("One folder up"),
        "Go to the parent directory": _("One folder up"),
        "List View": _("List"),
        "Change to list view mode": _("List"),
        "Detail View": _("List with details"),
        "Change to detail view mode": _("List with details"),
        "Sidebar": _("Places"),
        "List of places and bookmarks": _("Places"),
    }


def _of_printing() -> dict[str, str]:
    return {
        "Printer": _("Printer"),
        "Name:": pgettext("printer", "Name:"),
        "Location:": pgettext("printer", "Location:"),
        "Type:": pgettext("printer", "Type:"),
        "Output file:": _("Output file:"),
        "Properties": _("Properties"),
        "Print to File (PDF)": _("Print to a file (PDF)"),
        "Local file": _("File on this computer"),
        "Write PDF file": _("Writes a PDF file"),
        "Options >>": _("Options >>"),
        "Options <<": _("Options <<"),
        "Options": pgettext("printer", "Options"),
        "Preview": _("Preview"),
        "Copies": pgettext("printer", "Copies"),
        "Copies:": pgettext("printer", "Copies:"),
        "Collate": _("Collate"),
        "Reverse": _("Last page first"),
        "Print range": _("What to print"),
        "Print all": _("All pages"),
        "All Pages": _("All pages"),
        "Odd Pages": _("Odd pages"),
        "Even Pages": _("Even pages"),
        "Pages": pgettext("printer", "Pages"),
        "Pages from": pgettext("printer", "Pages from"),
        "to": pgettext("printer", "to"),
        "Current Page": _("This page"),
        "Selection": _("What is marked"),
        "Page Set:": _("Which pages:"),
        "Output Settings": _("Look of the print"),
        "Color Mode": _("Colours"),
        "Color": _("In colour"),
        "Grayscale": _("Black and white"),
        "Double Sided Printing": _("Both sides of the paper"),
        "Off": pgettext("printer", "Off"),
        "Long side binding": _("Turned over the long edge"),
        "Short side binding": _("Turned over the short edge"),
    }
