"""What scenarios say of outcomes, and steps that several of them take."""

SMALL = "simulated:symbols=6&seed=3&from=2024-06-03"
DATE = "2025-03-31"


def equal(what, was, expected):
    if was != expected:
        raise AssertionError("%s: expected %s, was %s" % (what, expected, was))


def within(what, part, whole):
    if part not in whole:
        raise AssertionError("%s: expected to hold %s, was %s" % (what, part, whole))


def true(what, holds):
    if not holds:
        raise AssertionError("%s: expected, was not" % what)


def succeeded(what, execution):
    equal(what, (execution["status"], execution.get("cause")), ("SUCCEEDED", None))


def failed(what, execution, error):
    equal(what, (execution["status"], execution.get("error")), ("FAILED", error))


def run_job(world, name, run, processes, arguments, incomplete="fail"):
    """The input that 'nightly' and 'on-demand' give the machine 'run-job'."""
    return {"job": world.job(name, processes), "run": run, "arguments": arguments, "incomplete": incomplete}


def machine(world):
    """The one 'run-job' of a world."""
    return world.machines.get("run-job-0") or world.deploy("run-job")


def bars(world):
    """Six symbols' bars in the lake, if no scenario before has put them there."""
    world.configure(ZENMARKET_INGEST_BARS_SOURCES=SMALL)
    if not world.keys("bars/"):
        request = run_job(world, "ingest-bars", "bars", 1, ["--date", DATE])
        succeeded("ingest-bars", world.run(machine(world), "ingest-bars-bars", request))
