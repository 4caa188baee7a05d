package io.zenmarket.awsbatch.data;

/// How a job finds the database.
///
/// @param host its name
/// @param secretArn of the user and password, which RDS makes and replaces by itself
/// @param resourceId by which policies name it
public record DatabaseAddress(String host, String secretArn, String resourceId) {}
