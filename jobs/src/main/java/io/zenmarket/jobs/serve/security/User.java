package io.zenmarket.jobs.serve.security;

import io.zenmarket.readerswriters.postgres.StoredKey;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who asks.
///
/// @param id of the key
/// @param name of the user
/// @param role what the user may do
public record User(String id, String name, Role role) implements Principal {

    static User of(StoredKey key) {
        return new User(key.id(), key.name(), key.role());
    }

    @Override
    public String getName() {
        return name;
    }

    /// Whether the user sees and may end what others have submitted.
    public boolean seesAll() {
        return role == Role.OPERATOR;
    }

    /// The role and those below it.
    List<GrantedAuthority> authorities() {
        return Stream.of(Role.values())
                .filter(each -> each.compareTo(role) <= 0)
                .map(each -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + each))
                .toList();
    }
}
