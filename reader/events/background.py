"""Counts the background document frequencies: ``python -m reader.events.background DATA``.

DATA is the folder of the extraction development pages: WCXB (CC BY 4.0, Murrough Foley) and the fixtures of
Fundus (MIT). Only counts of stems are kept, none of the pages' words in order.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from reader.events.words import stems

#: Stems in fewer documents are left out: unseen is what they are.
FEWEST = 3


def main(folder: Path, out: Path) -> None:
    """Count every page's reference text in ``folder`` and write ``out``."""
    counts: Counter[str] = Counter()
    documents = 0
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(set(stems(json.loads(line)["text"])))
                documents += 1
    kept = {word: count for word, count in sorted(counts.items()) if count >= FEWEST}
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        file.write(json.dumps({"documents": documents, "counts": kept}, ensure_ascii=False).encode())
    print(f"{len(kept)} stems of {documents} documents")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("background.json.gz"))
