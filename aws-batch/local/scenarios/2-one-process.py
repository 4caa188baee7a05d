"""One process: the whole night by hand, with the one role of its job, then a backtest of it again as after a restore."""

from emulation import expect

DATE = "2025-04-01"


def run(world):
    expect.whole_night(world, stories=2)
    request = expect.run_job(world, "nightly", "whole", 1, ["--date", DATE])
    expect.succeeded("the night", world.run(expect.machine(world), "nightly-whole", request))
    expect.true("a report is published", world.keys("reports/date=%s/" % DATE))
    backtests = world.sql("SELECT id FROM backtest_run WHERE completed_at IS NOT NULL ORDER BY completed_at DESC LIMIT 1")
    again = world.by_hand("rerun", "nightly", ["backtest", "rerun", backtests[0][0], "--profile", "aws"])
    world.configure(SPRING_APPLICATION_JSON="{}")
    expect.equal("a backtest of it again", again.status, "SUCCEEDED")
    expect.prefixes(world, ["nightly"])
