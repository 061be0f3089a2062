"""Reads shell lines as Debian's aws CLI does, and sends nothing.

In: {"lines": [{"id": ..., "line": ...} or {"id": ..., "argv": [...]}, ...]} on stdin.
Out: [{"id": ..., "calls": ["iam list-roles", ...], "faults": ["...", ...]}, ...] on stdout.

A line is run by bash with nothing on its PATH: `aws` is a function that writes down its words, and
a few plain tools are stand-ins. The words then go through the CLI's own parser, argument types,
validation and serialisation. Where it would send, it is given a made-up answer with every member
the service's model has, so that `--query` is tried as well.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time

os.environ.update(
    AWS_ACCESS_KEY_ID="made-up",
    AWS_SECRET_ACCESS_KEY="made-up",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_CONFIG_FILE="/nonexistent",
    AWS_SHARED_CREDENTIALS_FILE="/nonexistent",
    AWS_PAGER="",
)
for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_CA_BUNDLE"):
    os.environ.pop(name, None)

import awscli.clidriver
import jmespath

from aws_shapes import made_up, misfits

SHIM = r"""
aws() { printf '%s\0' "$@" >>"$CALLS"; printf '\1\0' >>"$CALLS"
  case "$*" in *Arn*) printf '%s\n' arn:aws:iam::444455556666:role/example;; *) printf '%s\n' ap-northeast-1;; esac; }
cat() { local f l; if (($#)); then for f; do printf '%s\n' "$(<"$f")"; done
  else while IFS= read -r l || [[ $l ]]; do printf '%s\n' "$l"; done; fi; }
date() { printf '%s\n' 2026-01-01T00:00:00Z; }
sleep() { :; }
for tool in sort head tail grep tr cut wc tee base64 sha256sum mkdir diff; do
  eval "$tool() { cat >/dev/null </dev/null; printf '%s\n' x; }"
done
jq() { printf '%s\n' long-enough-for-an-arn; }
"""


class Sending:
    """Stands where the CLI would send, and answers what the model says could come back."""

    def __init__(self):
        self.reached = []
        self.faults = []
        self.answer = None

    def check(self, params, model, **_):
        if model.input_shape is not None:
            self.faults += misfits(params, model.input_shape)

    def before_call(self, model, params, **_):
        self.reached.append(f"{model.service_model.service_name}:{model.name}")
        self.answer = made_up(model.output_shape)
        http = type("Http", (), {"status_code": 200, "headers": {}})()
        return http, dict(self.answer, ResponseMetadata={})


def words_of(job, folder, faults):
    """The words of each `aws` command in a line, in the order bash runs them."""
    if "argv" in job:
        return [job["argv"][1:]]
    calls = os.path.join(folder, ".calls")
    env = {"PATH": "/nonexistent", "HOME": folder, "CALLS": calls}
    ran = subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-u", "-c", SHIM + job["line"]],
        cwd=folder, env=env, capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL,
    )
    if ran.returncode != 0 or ran.stderr:
        faults.append(f"bash ended with {ran.returncode}: {ran.stderr.strip()}")
    if not os.path.exists(calls):
        faults.append("no aws command in it")
        return []
    with open(calls, encoding="utf8") as file:
        found = file.read().split("\0\1\0")[:-1]
    return [one.split("\0") for one in found]


def make_files(driver, words):
    """Files a person has, as the parameter that names them needs them."""
    for at, word in enumerate(words):
        if words[0] == "s3" and at > 1 and not word.startswith(("s3:", "-")):
            with open(word, "w", encoding="utf8") as file:
                file.write("x")
        scheme, _, name = word.partition("://")
        if scheme not in ("file", "fileb") or os.path.exists(name) or name.startswith("/"):
            continue
        with open(name, "w", encoding="utf8") as file:
            file.write(content_for(driver, words, at))


def content_for(driver, words, at):
    try:
        operation = driver.subcommand_table[words[0]].create_help_command().command_table[words[1]]
        model = operation._operation_model
    except (KeyError, AttributeError):
        return "{}"
    option = words[at - 1].lstrip("-")
    if option == "cli-input-json":
        return json.dumps(made_up(model.input_shape), default=str)
    argument = operation.arg_table.get(option)
    shape = getattr(argument, "argument_model", None)
    if shape is None or shape.type_name in ("string", "blob"):
        return "{}".ljust(int(shape.metadata.get("min", 2)) if shape else 2)
    return json.dumps(made_up(shape), default=str)


def try_out(driver, words):
    """Puts one command through the CLI; what it complains of are the faults."""
    faults = []
    sending.reached, sending.faults, sending.answer = [], [], None
    make_files(driver, words)
    # A line says where it goes: the shell at hand may have no Region set.
    driver.session.set_config_variable("region", None)
    out, err = io.TextIOWrapper(io.BytesIO()), io.StringIO()
    out.flush = lambda: None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = driver.main(words)
        except SystemExit as end:
            code = end.code
    # 252: not understood. 253: no Region. Anything else after a send is about the made-up answer.
    if code in (252, 253) or not sending.reached:
        faults.append(f"aws {' '.join(words[:2])}: {reason(err.getvalue())}")
    faults += [f"aws {' '.join(words[:2])}: {one}" for one in sending.faults]
    if code == 0 and "--query" in words and sending.answer is not None:
        query = words[words.index("--query") + 1]
        if holds_nothing(jmespath.search(query, sending.answer)):
            faults.append(f"--query finds nothing in a whole answer: {query}")
    return faults


def reason(said):
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = [line for line in lines if "rror" in line or "nvalid" in line or "nknown" in line]
    return (told or lines or ["nothing would be sent"])[0]


def holds_nothing(found):
    """True where some part of what was asked for is in no answer."""
    if isinstance(found, dict):
        return any(holds_nothing(one) for one in found.values())
    if isinstance(found, list):
        return any(holds_nothing(one) for one in found)
    return found is None


def read(job):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        faults = []
        calls = words_of(job, folder, faults)
        for words in calls:
            found = try_out(loaded[-1], words)
            # Some commands leave hooks behind that upset the next: only a fresh CLI is believed.
            faults += found and try_out(load(), words)
        os.chdir("/")
    return {"id": job["id"], "calls": [" ".join(words[:2]) for words in calls], "faults": faults}


def load():
    driver = awscli.clidriver.create_clidriver()
    driver.session.register("provide-client-params", sending.check)
    driver.session.register("before-call", sending.before_call)
    loaded.append(driver)
    return driver


sending = Sending()
loaded = []
# A terminal would be opened by a plugin: that it would be asked for is enough.
subprocess.check_call = lambda *_, **__: 0
# A waiter would wait for what the made-up answer never says.
time.sleep = lambda _: None
load()
json.dump([read(job) for job in json.load(sys.stdin)["lines"]], sys.stdout)
