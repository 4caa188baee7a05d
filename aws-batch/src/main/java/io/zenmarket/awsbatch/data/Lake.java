package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.LakeInputs;
import io.zenmarket.awsbatch.frame.Findings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/// The bucket of the lake and the bucket of its access log. Each version that was replaced stays for a
/// while; what only a run needed goes.
final class Lake extends Construct {

    private static final int LOG_DAYS = 90;

    private final transient Bucket bucket;

    Lake(Construct scope, LakeInputs inputs, Key key) {
        super(scope, "Lake");
        bucket = Bucket.Builder.create(this, "Objects")
                .encryption(BucketEncryption.KMS)
                .encryptionKey(key)
                .bucketKeyEnabled(true)
                .versioned(true)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .serverAccessLogsBucket(accessLog())
                .lifecycleRules(rules(inputs))
                .removalPolicy(inputs.keep() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    Bucket bucket() {
        return bucket;
    }

    private Bucket accessLog() {
        Bucket log = Bucket.Builder.create(this, "AccessLog")
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .versioned(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(LOG_DAYS))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Findings.accept(log, "AwsSolutions-S1", "The access log itself: a log of it would log itself.");
        return log;
    }

    private static List<LifecycleRule> rules(LakeInputs inputs) {
        return List.of(
                LifecycleRule.builder()
                        .id("previous versions")
                        .noncurrentVersionExpiration(Duration.days(inputs.previousVersionsDays()))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build(),
                LifecycleRule.builder()
                        .id("history is read seldom")
                        .prefix("history/")
                        .transitions(List.of(Transition.builder()
                                .storageClass(StorageClass.INFREQUENT_ACCESS)
                                .transitionAfter(Duration.days(inputs.infrequentAfterDays()))
                                .build()))
                        .build(),
                gone("staging/", 7),
                gone("manifests/", 90));
    }

    private static LifecycleRule gone(String prefix, int days) {
        return LifecycleRule.builder()
                .id(prefix + " is needed by a run only")
                .prefix(prefix)
                .expiration(Duration.days(days))
                .build();
    }
}
