package io.zenmarket.readerswriters.objectstore;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Sends nothing: says 204 to everything and remembers the addresses.
final class RecordingHttpClient implements SdkHttpClient {

    private final List<URI> asked = new ArrayList<>();

    List<URI> asked() {
        return asked;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                asked.add(request.httpRequest().getUri());
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(204).build())
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
