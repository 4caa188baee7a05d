"""Spot interruption: a worker that is taken away goes on at its checkpoint in another container, and reads no row twice."""

import time

from emulation import expect

SOURCE = "simulated:symbols=400&seed=9&from=2005-01-03"
DONE = (
    "SELECT step_execution_id, start_time, commit_count FROM batch_step_execution"
    " WHERE step_execution_id IN (%s) AND status = 'COMPLETED' ORDER BY 1")
LAST = "(SELECT max(job_instance_id) FROM batch_job_execution)"
# Accounts are committed with each checkpoint: a row that is read twice is counted twice.
ACCOUNT = "SELECT sum(read), sum(written) FROM job_account WHERE job_instance_id = " + LAST
LAKE = (
    "SELECT sum(rows) FROM lake_object WHERE key LIKE 'bars/%%' AND job_execution_id IN"
    " (SELECT job_execution_id FROM batch_job_execution WHERE job_instance_id = %s)" % LAST)


def run(world):
    world.configure(ZENMARKET_INGEST_BARS_SOURCES=SOURCE)
    request = expect.run_job(world, "ingest-bars", "spot", 4, ["--date", "2025-03-31"])
    execution = world.begin(expect.machine(world), "ingest-bars-spot", request)
    child, partitions, before = interrupt(world)
    expect.succeeded("the job", world.wait(execution))
    expect.equal("what its first container ended with", child.attempts[0]["ExitCode"], 75)
    expect.equal("why", child.attempts[0]["StatusReason"], "Your Spot Task was interrupted.")
    expect.equal("what its second ended with", child.attempts[1]["ExitCode"], 0)
    after = world.sql(DONE % partitions)
    expect.equal("partitions of the worker", len(after), len(partitions.split(",")))
    expect.equal("those that were complete before were not run again", [row for row in after if row in before], before)
    account, lake = world.sql(ACCOUNT)[0], world.sql(LAKE)[0]
    expect.true("every bar is read once and in the lake once, more than 2,000,000: read and written %s, lake %s" % (account, lake),
                account[0] == account[1] and int(lake[0]) >= int(account[1]) > 2000000)


def interrupt(world):
    """Takes worker 1 away when some of its partitions are complete and others are not."""
    partitions = None
    end = time.time() + 300
    while time.time() < end:
        jobs = [job for job in world.batch.named("ingest-bars-spot-1-") if job.size]
        if jobs and jobs[0].children[1].process:
            if not partitions:
                manifest = world.manifest("manifests/ingest-bars/spot.json")
                partitions = ",".join(str(each["stepExecution"]) for each in manifest["partitions"]
                                      if each["index"] % manifest["processes"] == 1)
            done = world.sql(DONE % partitions)
            if done:
                expect.true("partitions are left when the worker is taken away", len(done) < len(partitions.split(",")))
                jobs[0].children[1].interrupt()
                return jobs[0].children[1], partitions, done
        time.sleep(0.05)
    raise AssertionError("a worker between two checkpoints: expected, was none")
