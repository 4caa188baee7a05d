CREATE TABLE lake_object (
    key              text PRIMARY KEY,
    sha256           text NOT NULL CHECK (length(sha256) = 64),
    bytes            bigint NOT NULL CHECK (bytes > 0),
    rows             bigint NOT NULL CHECK (rows >= 0),
    first_time       timestamptz,
    last_time        timestamptz,
    job_execution_id bigint NOT NULL
);
COMMENT ON TABLE lake_object IS 'What is published in the lake: the truth about every key, whose bytes are also kept under history/<sha256>';
COMMENT ON COLUMN lake_object.sha256 IS 'SHA-256 of the object, lower-case hexadecimal';
COMMENT ON COLUMN lake_object.bytes IS 'Size in bytes';
COMMENT ON COLUMN lake_object.first_time IS 'Earliest time in it, UTC';
COMMENT ON COLUMN lake_object.last_time IS 'Latest time in it, UTC';
COMMENT ON COLUMN lake_object.job_execution_id IS 'Job execution that published these bytes';

CREATE TABLE lake_layout (
    name  text PRIMARY KEY,
    value text NOT NULL
);
COMMENT ON TABLE lake_layout IS 'Facts the keys of the lake depend on; fixed when the lake is made';
INSERT INTO lake_layout (name, value) VALUES ('bars.bucket-count', '16'), ('bars.bucket-hash', 'crc32c(utf8(symbol))');
