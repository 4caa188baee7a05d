"""Single partition: one process is a plain job, for an array has at least two."""

from emulation import expect


def run(world):
    world.configure(ZENMARKET_INGEST_BARS_SOURCES="simulated:symbols=1&seed=5&from=2025-01-02")
    request = expect.run_job(world, "ingest-bars", "single", 1, ["--date", "2025-02-03"])
    expect.succeeded("the job", world.run(expect.machine(world), "ingest-bars-single", request))
    jobs = world.batch.named("ingest-bars-single")
    expect.equal("array sizes", {job.size for job in jobs}, {None})
    expect.equal("manifest", world.manifest("manifests/ingest-bars/single.json")["state"], "done")
