"""Happy night: every job of the night runs once, in order, in as many containers as its manifest says."""

from emulation import expect


def run(world):
    expect.whole_night(world)
    night = world.deploy(
        "nightly", RunJobArn=expect.machine(world), NightlyJobs=world.night(processes=2), Incomplete="fail")
    expect.succeeded("the night", world.run(night, "night-1", {"date": expect.DATE}))
    world.configure(SPRING_APPLICATION_JSON="{}")
    submitted = [job.name for job in world.batch.jobs.values()]
    firsts = [next(i for i, name in enumerate(submitted) if name.startswith(job)) for job in world.night_names()]
    expect.equal("jobs begin in the order of the list", firsts, sorted(firsts))
    arrays = [job.size for job in world.batch.named("ingest-bars-") if job.size]
    expect.true("ingest-bars ran as array jobs of two", arrays and set(arrays) == {2})
    expect.equal("manifest of ingest-bars", world.manifest("manifests/ingest-bars/%s-1.json" % expect.DATE)["state"], "done")
    expect.true("a report is published", world.keys("reports/date=%s/" % expect.DATE))
    expect.equal("bars of six symbols", world.sql("SELECT count(DISTINCT symbol) FROM signal"), [["6"]])
    expect.equal("the night's backtest", world.sql("SELECT name FROM backtest_run WHERE completed_at IS NOT NULL"), [["trend"]])
    attempts = [len(child.attempts) for job in world.batch.jobs.values() for child in job.children]
    expect.equal("attempts of each container", set(attempts), {1})
    expect.equal("days of the paper account", world.sql("SELECT count(*) FROM equity_snapshot"), [["1"]])
    expect.prefixes(world, world.night_names())
