/** Whose order, complaint, quotation it is: abroad a customer, here a shop. */
export const customer = ['cast.customer', 'cast.shop'] as const;
