/** What an answer that is data may do where a browser opens it: load nothing, run nothing, stand in no frame. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
