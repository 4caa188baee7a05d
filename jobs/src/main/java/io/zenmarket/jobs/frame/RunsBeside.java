package io.zenmarket.jobs.frame;

/// Says of a job that its runs share nothing, unless they are of one request: these exclude each other, all others run
/// beside. Of a job without, one run goes on at a time.
///
/// @param job its name
/// @param parameter of the request that tells it from the others
public record RunsBeside(String job, String parameter) {}
