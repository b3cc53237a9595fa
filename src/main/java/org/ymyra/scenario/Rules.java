package org.ymyra.scenario;

/** The rules of behaviour. They are the same for all communities and settlements. */
public record Rules(
        Encounters encounters,
        Disputes disputes,
        Attitudes attitudes,
        Stories stories,
        Mobilisation mobilisation,
        Policing policing,
        Violence violence,
        Aftermath aftermath) {}
