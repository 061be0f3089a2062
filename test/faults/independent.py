"""Checks a log by docs/log-format.md alone: sys.argv[1] is its folder. No code of the project."""
import base64
import glob
import hashlib
import json
import os
import sys


def sha(data):
    return hashlib.sha256(data).digest()


def root(peaks):
    top = None
    for _, node in reversed(peaks):
        top = node if top is None else sha(b"\x01" + node + top)
    return top if top is not None else sha(b"")


def main(folder):
    previous, seq, peaks, roots, digest, first = bytes(32), 0, [], {}, None, 0
    for path in sorted(glob.glob(os.path.join(folder, "seg-*.jsonl"))):
        data = open(path, "rb").read()
        if not data.endswith(b"\n"):
            return "torn"
        for number, line in enumerate(data[:-1].split(b"\n")):
            record = json.loads(line)
            flat = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            if flat.encode() != line or record["v"] != 1 or record["seq"] != seq:
                return "record %d" % seq
            if base64.b64decode(record["prev"]) != previous:
                return "chain %d" % seq
            check = hashlib.sha256(b"bgl1z\n" + line[: line.rindex(b',"z":')]).hexdigest()[:8]
            if record["z"] != check:
                return "check value %d" % seq
            if number == 0 and digest is not None:
                told = [base64.b64encode(node).decode() for _, node in peaks]
                if record["seg"] != {"first": first, "peaks": told, "sha256": digest}:
                    return "segment %d" % seq
            for att in record.get("att", []):
                body = open(os.path.join(folder, "att", att["sha256"]), "rb").read()
                if hashlib.sha256(body).hexdigest() != att["sha256"] or len(body) != att["size"]:
                    return "attachment %d" % seq
            previous = sha(b"\x00" + line)
            size, node = 1, previous
            while peaks and peaks[-1][0] == size:
                node = sha(b"\x01" + peaks.pop()[1] + node)
                size *= 2
            peaks.append((size, node))
            seq += 1
            roots[seq] = base64.b64encode(root(peaks)).decode()
        digest, first = hashlib.sha256(data).hexdigest(), seq - data.count(b"\n")
    for note in open(os.path.join(folder, "checkpoints.txt"), encoding="utf8").read().split("\n\n"):
        lines = note.strip("\n").split("\n")
        if len(lines) == 3 and roots.get(int(lines[1])) != lines[2]:
            return "checkpoint %s" % lines[1]
    return "ok %d %s" % (seq, roots[seq])


print(main(sys.argv[1]))
