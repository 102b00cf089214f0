"""Third-party cleaners, one small file each; nothing heavy is imported before a cleaner runs."""
