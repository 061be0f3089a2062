"""Debian's aws CLI, loaded once: each line on stdin is one command, run in a fork of its own.

A command is {"env": {...}, "args": [...]}; its answer is {"code": N, "out": "...", "err": "..."}.
The code that runs is the one /usr/bin/aws runs; only its start is paid once.
"""

import json
import os
import sys
import tempfile

import awscli.clidriver

awscli.clidriver.create_clidriver()
DATA_PATH = os.environ.get("AWS_DATA_PATH", "")


def run(job, out, err):
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    os.environ.clear()
    os.environ.update(job["env"], AWS_DATA_PATH=DATA_PATH)
    sys.argv = ["aws", *job["args"]]
    try:
        code = awscli.clidriver.main()
    except SystemExit as end:
        code = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)


for line in sys.stdin:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            run(json.loads(line), out, err)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        answer = {"code": code, "out": out.read().decode(), "err": err.read().decode()}
        print(json.dumps(answer), flush=True)
