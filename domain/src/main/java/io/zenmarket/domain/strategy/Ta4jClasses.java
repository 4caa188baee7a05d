package io.zenmarket.domain.strategy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ta4j.core.BarSeries;

/// Finds what makes a ta4j strategy in a class on the class path.
final class Ta4jClasses {

    private Ta4jClasses() {}

    @FunctionalInterface
    private interface Call<T> {
        T make() throws ReflectiveOperationException;
    }

    /// @param name of a class, or `class#method`
    static Ta4jStrategyFactory factory(String name) {
        int hash = name.indexOf('#');
        if (hash >= 0) {
            return byMethod(name, load(name, name.substring(0, hash)), name.substring(hash + 1));
        }
        Class<?> type = load(name, name);
        if (Ta4jStrategyFactory.class.isAssignableFrom(type)) {
            return call(name, () -> (Ta4jStrategyFactory) type.getConstructor().newInstance());
        }
        if (org.ta4j.core.Strategy.class.isAssignableFrom(type)) {
            Constructor<?> constructor = call(name, () -> type.getConstructor(BarSeries.class));
            return series -> call(name, () -> (org.ta4j.core.Strategy) constructor.newInstance(series));
        }
        return byMethod(name, type, "");
    }

    /// @param method its name; empty: any
    private static Ta4jStrategyFactory byMethod(String name, Class<?> type, String method) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(each -> Modifier.isStatic(each.getModifiers()))
                .filter(each -> org.ta4j.core.Strategy.class.isAssignableFrom(each.getReturnType()))
                .filter(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {BarSeries.class}))
                .filter(each -> method.isEmpty() || each.getName().equals(method))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "ta4j: expected " + name + " to be a Ta4jStrategyFactory, a Strategy made"
                            + " from a BarSeries, or to have one public static method from BarSeries to Strategy, was "
                            + (found.isEmpty() ? "none of them" : found.size() + " methods; name one as class#method"));
        }
        return series -> call(
                name,
                () -> Objects.requireNonNull(
                        (org.ta4j.core.Strategy) found.getFirst().invoke(null, series), name));
    }

    private static Class<?> load(String name, String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("ta4j: expected a class on the class path, was " + name, e);
        }
    }

    private static <T> T call(String name, Call<T> call) {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("ta4j: " + name + " failed to make its strategy", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "ta4j: expected " + name + " to have a public constructor (without parameters of a"
                            + " Ta4jStrategyFactory, from a BarSeries of a Strategy), was none",
                    e);
        }
    }
}
