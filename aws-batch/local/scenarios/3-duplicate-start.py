"""Duplicate start: a night is started once; the same again is refused, another attempt is not."""

from emulation import expect


def run(world):
    expect.bars(world)
    night = world.deploy(
        "nightly", RunJobArn=expect.machine(world), NightlyJobs=[world.job("paper-trade", 1)], Incomplete="fail")
    request = {"date": "2025-03-28"}
    expect.succeeded("the first start", world.run(night, "night-2025-03-28", request))
    containers = len(world.batch.jobs)
    try:
        world.begin(night, "night-2025-03-28", dict(request, attempt="1"))
        raise AssertionError("the same execution: expected to be refused, was not")
    except world.states.exceptions.ExecutionAlreadyExists:
        pass
    again = world.run(night, "night-2025-03-28-by-hand", request)
    expect.failed("the same night by another name", again, "DuplicateStart")
    expect.within("its cause", "expected one that has not been started, paper-trade had been", again["cause"])
    expect.equal("containers that ran for it", len(world.batch.jobs), containers)
    expect.succeeded("another attempt", world.run(night, "night-2025-03-28-2", dict(request, attempt="2")))
