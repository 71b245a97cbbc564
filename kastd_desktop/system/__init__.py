"""The operating system: paths, resources, logs, locks. Knows nothing of Qt, content or services."""
