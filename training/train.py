"""Trains the Dutch pipeline from the treebanks: python training/train.py ../shared/ud-nl

Writes it to the package (or to --output), with its figures in `meta.json`. The two networks train
at the same time, each on one core; together they take some 75 minutes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from assemble import assemble, write
from evaluate import measure, report
from policylint.language.wordclasses import FILE_NAME
from policylint.resources import pipeline_dir
from word_list import word_classes

HERE = Path(__file__).resolve().parent
CONFIGS = ("tags", "parse")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="Train the Dutch pipeline of policylint.")
    parser.add_argument("treebanks", type=Path, help="the folder with the treebank files")
    parser.add_argument("--output", type=Path, default=pipeline_dir(), help="the pipeline's folder")
    parser.add_argument("--work", type=Path, help="where to train (default: a temporary folder)")
    parser.add_argument(
        "--trained", action="store_true", help="the networks stand in --work: only the tables"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.work or Path(temporary)
        # A feature of both networks, so it comes first; they find it where it is shipped.
        pipeline_dir().mkdir(exist_ok=True)
        word_classes().save(pipeline_dir() / FILE_NAME)
        if not arguments.trained:
            train(arguments.treebanks.resolve(), work)
        tags, parse = (work / name / "model-best" for name in CONFIGS)
        nlp = assemble(tags, parse, arguments.treebanks)
        nlp.meta["performance"] = measure(nlp, arguments.treebanks)
        print(report(nlp.meta["performance"]))
        write(nlp, arguments.output)


def train(treebanks: Path, work: Path) -> None:
    """Train the networks, each in a process of its own. Raises CalledProcessError."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(HERE)}
    running = []
    for name in CONFIGS:
        command = [sys.executable, "-m", "spacy", "train", str(HERE / f"{name}.cfg")]
        command += ["--code", str(HERE / "corpus.py"), "--paths.treebanks", str(treebanks)]
        command += ["--output", str(work / name)]
        running.append(subprocess.Popen(command, env=environment))
    for process in running:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)


if __name__ == "__main__":
    main()
