"""Compares the `aws` commands of a document with the models of AWS's API. 77: botocore is not installed."""

import re
import shlex
import sys

try:
    import botocore.session
    from botocore import xform_name
except ImportError:
    sys.exit(77)

GLOBAL = {"max-items", "output", "query", "region"}
SERVICES = {"s3api": "s3"}
# Commands of the command line itself, which no model of the API has, and their options.
OWN = {
    ("ecr", "get-login-password"): set(),
    ("rds", "generate-db-auth-token"): {"hostname", "port", "username"},
}
EXCLUSIVE = {"restore-time", "restore-to-time", "use-latest-restorable-time"}
# Not required by the API, which takes defaults: another network, and a database without TLS.
RESTORED = {"db-subnet-group-name", "vpc-security-group-ids", "port"}


def flags(shape):
    """By their names on the command line; what is true or false also as --no-."""
    known = {}
    for name, member in shape.members.items():
        flag = xform_name(name, "-")
        known[flag] = name
        if member.type_name == "boolean":
            known["no-" + flag] = name
    return known


def wrong(words):
    given = [word[2:] for word in words if word.startswith("--")]
    own = OWN.get((words[1], words[2]))
    if own is not None:
        return ["no such option: --" + flag for flag in given if flag not in own | GLOBAL] + [
            "expected the option " + flag for flag in sorted(own - set(given))]
    api = SERVICES.get(words[1], words[1])
    if words[2] == "wait":
        model = botocore.session.get_session().get_waiter_model(api)
        names = {xform_name(name, "-"): model.get_waiter(name).operation for name in model.waiter_names}
        operation = names.get(words[3])
    else:
        service = botocore.session.get_session().get_service_model(api)
        operation = {xform_name(name, "-"): name for name in service.operation_names}.get(words[2])
    if not operation:
        return ["no such operation"]
    shape = botocore.session.get_session().get_service_model(api).operation_model(operation).input_shape
    known = flags(shape)
    lacking = set(shape.required_members) - {known.get(flag) for flag in given}
    if words[2].startswith("restore-"):
        lacking |= RESTORED - set(given)
        lacking |= set() if any("parameter-group" in flag for flag in given) else {"a parameter group"}
    if len(EXCLUSIVE & set(given)) > 1:
        return ["options that exclude each other"]
    return ["no such option: --" + flag for flag in given if flag not in known and flag not in GLOBAL] + [
        "expected the option " + name for name in sorted(lacking)]


def main():
    text = re.sub(r"\\\n\s*", "", open(sys.argv[1]).read())
    found = re.findall(r"(?m)^ *(aws \S+ [^`\n]+)$", text) + re.findall(r"`(aws [^`]+ --[^`]+)`", text)
    commands = [shlex.split(command.partition(" | ")[0]) for command in found]
    faults = ["%s: %s" % (" ".join(words[:3]), fault) for words in commands for fault in wrong(words)]
    print("\n".join(faults) or "%d commands" % len(commands))
    return 1 if faults or not commands else 0


sys.exit(main())
