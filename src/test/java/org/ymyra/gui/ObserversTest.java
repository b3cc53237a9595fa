package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.model.Observer;

/** All observers are told everything. */
class ObserversTest {
    static Stream<Method> messages() {
        return Arrays.stream(Observer.class.getMethods()).filter(Method::isDefault);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyObserverIsToldEverything(Method message) throws ReflectiveOperationException {
        List<String> told = new ArrayList<>();
        Observers observers = new Observers();
        for (int k = 0; k < 2; k++) {
            observers.add((Observer) Proxy.newProxyInstance(
                    Observer.class.getClassLoader(), new Class<?>[] {Observer.class}, (proxy, method, arguments) -> {
                        told.add(method.getName());
                        return null;
                    }));
        }
        Object[] arguments = Arrays.stream(message.getParameterTypes())
                .map(ObserversTest::nothing)
                .toArray();
        message.invoke(observers, arguments);
        assertThat(told).containsExactly(message.getName(), message.getName());
    }

    private static Object nothing(Class<?> type) {
        if (type == double.class) {
            return 0.0;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }
}
