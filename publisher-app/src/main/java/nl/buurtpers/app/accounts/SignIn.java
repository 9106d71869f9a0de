package nl.buurtpers.app.accounts;

import nl.buurtpers.app.house.House;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;

/** Who gets in where: the desk by signing in, the world outside without any session at all. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-src 'self'; media-src 'self'; form-action 'self';"
                    + " frame-ancestors 'self'; base-uri 'none'; manifest-src 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Passwords();
    }

    @Bean
    UserDetailsService accounts(People people) {
        return email -> people.byEmail(email)
                .filter(Person::active)
                .map(person -> User.withUsername(person.email())
                        .password(person.password())
                        .authorities(person.operator() ? new String[] {"OPERATOR"} : new String[0])
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
    }

    @Bean
    JdbcPublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    JdbcUserCredentialRepository passkeys(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** The desk, and the ways to it. */
    @Bean
    @Order(1)
    SecurityFilterChain deskDoors(HttpSecurity http, House house, Throttle throttle) {
        return http.securityMatcher(
                        "/desk",
                        "/desk/**",
                        "/login",
                        "/login/**",
                        "/logout",
                        "/start/**",
                        "/invitation/**",
                        "/webauthn/**",
                        "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/login/**", "/start/**", "/invitation/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/webauthn/authenticate/options")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("OPERATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/desk"))
                .logout(logout -> logout.logoutSuccessUrl("/login?gone"))
                .webAuthn(passkeys -> passkeys.rpName("Buurtpers")
                        .rpId(house.baseUrl().getHost())
                        .allowedOrigins(house.address("")))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new ToTheDoor()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** What everybody may see: no session, no cookie. */
    @Bean
    @Order(2)
    SecurityFilterChain worldDoors(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
