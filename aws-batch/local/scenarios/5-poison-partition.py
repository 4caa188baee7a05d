"""Poison partition: the night fails and names it; what is complete is published, the jobs after it run, a next attempt mends it."""

from emulation import expect

DATE = "2025-03-27"
STORED = "SELECT count(DISTINCT symbol) FROM signal WHERE date = '%s'%s"


def run(world):
    expect.bars(world)
    world.sql("ALTER TABLE signal ADD CONSTRAINT poison CHECK (symbol <> 'SIM0003') NOT VALID")
    jobs = [world.job("generate-signals", 2), world.job("publish-report", 1)]
    night = world.deploy("nightly", RunJobArn=expect.machine(world), NightlyJobs=jobs, Incomplete="publish")
    try:
        failed = world.run(night, "night-poison", {"date": DATE})
    finally:
        world.sql("ALTER TABLE signal DROP CONSTRAINT poison")
    expect.failed("the night", failed, "NightFailed")
    expect.within("its cause", "generate-signals failed", failed["cause"])
    expect.within("its cause names the partition", "are not complete", failed["cause"])
    expect.equal("rows of the poison", world.sql(STORED % (DATE, " AND symbol = 'SIM0003'")), [["0"]])
    expect.true("other partitions are stored", int(world.sql(STORED % (DATE, ""))[0][0]) >= 3)
    expect.true("the report is published", world.keys("reports/date=%s/" % DATE))
    mended = world.run(night, "night-poison-2", {"date": DATE, "attempt": "2"})
    expect.succeeded("the next attempt", mended)
    expect.equal("symbols in the end", world.sql(STORED % (DATE, "")), [["6"]])
