package io.zenmarket.jobs.serve.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.readerswriters.postgres.ApiKeyPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may do what over HTTP, in one place.
@Configuration(proxyBeanMethods = false)
@Profile(Application.SERVE)
@EnableConfigurationProperties(ServeProperties.class)
class SecurityConfiguration {

    /// For the page: own files only, nothing inline, no other site.
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String VIEWER = Role.VIEWER.name();
    private static final String SUBMITTER = Role.SUBMITTER.name();
    private static final String OPERATOR = Role.OPERATOR.name();

    private final ProblemWriter problems = new ProblemWriter();

    @Bean
    ApiKeys apiKeys(DataSource dataSource, Clock clock) {
        return new ApiKeys(new ApiKeyPostgresTable(dataSource), clock);
    }

    @Bean
    RequestKeys requestKeys(ApiKeys keys) {
        return new RequestKeys(keys);
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, RequestKeys keys, ServeProperties properties) {
        RateLimit limit = new RateLimit(properties.requestsPerSecond(), properties.burst(), System::nanoTime);
        return http.addFilterBefore(new KeyFilter(keys, limit, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(properties.bodyLimit().toBytes(), problems), CsrfFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::rights)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(SecurityConfiguration::forgery)
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(this::refusals)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// A malformed path or header is no route.
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, e) -> problems.refuse(
                response, HttpStatus.BAD_REQUEST, "request: expected a plain path and plain headers, was another form");
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(GET, "/", "/page/*", "/favicon.ico", "/api/openapi.json", "/api/schema")
                .permitAll()
                .requestMatchers(GET, "/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers(POST, "/api/session")
                .permitAll()
                .requestMatchers(DELETE, "/api/session")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers(POST, "/api/backtests/**")
                .hasRole(SUBMITTER)
                .requestMatchers(DELETE, "/api/backtests/**")
                .hasRole(SUBMITTER)
                .requestMatchers(POST, "/api/jobs/**")
                .hasRole(OPERATOR)
                .requestMatchers(GET, "/api/**", "/actuator/prometheus")
                .hasRole(VIEWER)
                .anyRequest()
                .denyAll();
    }

    /// A key in a header cannot be sent by another site's page, so that only sessions need a token.
    private static void forgery(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        csrf.spa()
                .csrfTokenRepository(tokens)
                .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    problems.refuse(response, HttpStatus.UNAUTHORIZED, "key: expected a good one, was none");
                })
                .accessDeniedHandler((request, response, e) -> problems.refuse(
                        response,
                        HttpStatus.FORBIDDEN,
                        "key: expected one whose role allows this, or the page's token, was another"));
    }
}
