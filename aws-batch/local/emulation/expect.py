"""What scenarios say of outcomes, and steps that several of them take."""

import json

SMALL = "simulated:symbols=6&seed=3&from=2024-06-03"
DATE = "2025-03-31"
TREND = {
    "name": "trend",
    "universe": ["SIM0001"],
    "strategy": {"name": "sma-cross", "parameters": {"fast": 5, "slow": 20}},
}
STORY = {"published_at": "2025-03-31T15:30:00Z", "title": "Apple rises", "url": "https://x.example/1", "symbols": ["AAPL"]}
ACCOUNT = {"zenmarket.paper.accounts[0].name": "local", "zenmarket.paper.accounts[0].universe": "SIM0001,SIM0002"}


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


def whole_night(world, stories=1):
    """Settings of a night that has something to do for each of its jobs, after another with other stories."""
    world.s3.put_object(Bucket="zenmarket-local", Key="specifications/trend.json", Body=json.dumps(TREND))
    world.s3.put_object(Bucket="zenmarket-local", Key="drop/stories.jsonl", Body=json.dumps(STORY))
    world.configure(
        SPRING_APPLICATION_JSON=json.dumps(ACCOUNT),
        ZENMARKET_RUN_BACKTEST_NIGHTLY="object:specifications/trend.json",
        ZENMARKET_INGEST_BARS_SOURCES=SMALL,
        ZENMARKET_INGEST_NEWS_SOURCES="simulated:stories=40&seed=%d,file:store:drop/" % stories,
        ZENMARKET_SCORE_SENTIMENT_SCORER="lexicon-1")


def prefixes(world, names):
    """Jobs have asked for nothing that their roles refuse, and used all that jobs.yaml lets them use."""
    equal("requests that were refused", world.roles.refused, [])
    equal("prefixes of jobs.yaml that no job used", {
        name: world.roles.roles[name].unused() for name in names if world.roles.roles[name].unused()}, {})


def bars(world):
    """Six symbols' bars in the lake, if no scenario before has put them there."""
    world.configure(ZENMARKET_INGEST_BARS_SOURCES=SMALL)
    if not world.keys("bars/"):
        request = run_job(world, "ingest-bars", "bars", 1, ["--date", DATE])
        succeeded("ingest-bars", world.run(machine(world), "ingest-bars-bars", request))
