/** The names of the series about a scene with contacts. */
export const contactSeries = ['E_k', 'E_z', 'E_v', 'E_el', 'E_mech', 'p_x', 'p_y'] as const;
