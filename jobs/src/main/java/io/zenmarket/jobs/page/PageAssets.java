package io.zenmarket.jobs.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// What is the same in every page of one kind.
///
/// @param style the whole style sheet
/// @param library the chart library
/// @param licence the chart library's licence
/// @param script our own scripts, in one scope
/// @param policy the Content-Security-Policy for exactly these texts: no request at all, no other script or style
public record PageAssets(String style, String library, String licence, String script, String policy) {

    /// From resources, in this order.
    public static PageAssets load(List<String> styles, List<String> scripts) {
        String style = PageResource.chartLibrary("dist/uPlot.min.css") + joined(styles);
        String library = PageResource.chartLibrary("dist/uPlot.iife.min.js");
        String script = "(() => {\n\"use strict\";\n" + joined(scripts) + "})();\n";
        String policy = "default-src 'none'; script-src " + hash(library) + " " + hash(script) + "; style-src "
                + hash(style) + "; base-uri 'none'; form-action 'none'";
        return new PageAssets(style, library, PageResource.chartLibrary("LICENSE"), script, policy);
    }

    private static String joined(List<String> paths) {
        return paths.stream().map(PageResource::own).collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
