// Generated from the API description by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account; the answer is a mail */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @description At least 10 characters, not a leaked one */
                        password: string;
                        name: string;
                        locale: "fr" | "nl" | "de" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "check-your-mail";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @description At least 10 characters, not a leaked one */
                        password: string;
                        /** @description cookie for pages, bearer for API clients */
                        delivery: "cookie" | "bearer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            accessToken?: string;
                            refreshToken?: string;
                            /** @enum {string} */
                            tokenType?: "Bearer";
                            expiresInSeconds?: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the address and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        /** @description cookie for pages, bearer for API clients */
                        delivery: "cookie" | "bearer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            accessToken?: string;
                            refreshToken?: string;
                            /** @enum {string} */
                            tokenType?: "Bearer";
                            expiresInSeconds?: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verification-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the confirmation mail again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "check-your-mail";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a sign-in link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "check-your-mail";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link to choose a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "check-your-mail";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic-links:confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        /** @description cookie for pages, bearer for API clients */
                        delivery: "cookie" | "bearer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            accessToken?: string;
                            refreshToken?: string;
                            /** @enum {string} */
                            tokenType?: "Bearer";
                            expiresInSeconds?: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-resets:confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password; every session ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        /** @description At least 10 characters, not a leaked one */
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Continue a session; the refresh token is used up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        refreshToken?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            accessToken?: string;
                            refreshToken?: string;
                            /** @enum {string} */
                            tokenType?: "Bearer";
                            expiresInSeconds?: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devices that are signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                createdAt: string;
                                lastSeenAt: string;
                                userAgent: string | null;
                                ip: string | null;
                                current: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a device out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account and its orgs, with what it may do in each */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                email: string;
                                name: string;
                                locale: string;
                                emailVerified: boolean;
                                version: number;
                            };
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                slug: string;
                                name: string;
                                kind: string;
                                zone: string;
                                locale: string;
                                products: string[];
                                role: string;
                                actions: string[];
                            }[];
                            /** @description demo, development or production */
                            mode: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name or language */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                email: string;
                                name: string;
                                locale: string;
                                emailVerified: boolean;
                                version: number;
                            };
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                slug: string;
                                name: string;
                                kind: string;
                                zone: string;
                                locale: string;
                                products: string[];
                                role: string;
                                actions: string[];
                            }[];
                            /** @description demo, development or production */
                            mode: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an org; the caller becomes its owner */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kind: "theatre" | "festival" | "touring" | "supplier" | "syndic" | "association";
                        zone: string;
                        locale: "fr" | "nl" | "de" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            kind: string;
                            zone: string;
                            locale: string;
                            products: string[];
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The org
         * @description Action: `platform.org.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            kind: string;
                            zone: string;
                            locale: string;
                            products: string[];
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the org's settings
         * @description Action: `platform.org.update`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        kind?: "theatre" | "festival" | "touring" | "supplier" | "syndic" | "association";
                        zone?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            kind: string;
                            zone: string;
                            locale: string;
                            products: string[];
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to the org
         * @description Action: `platform.member.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                                email: string;
                                role: string;
                                joinedAt: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Action: `platform.member.update`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Action: `platform.member.update`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        role: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            email: string;
                            role: string;
                            joinedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/org-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open invitations to the org
         * @description Action: `platform.invitation.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                email: string;
                                role: string;
                                createdAt: string;
                                expiresAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite somebody by mail
         * @description Action: `platform.invitation.create`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        role: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            email: string;
                            role: string;
                            createdAt: string;
                            expiresAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Action: `platform.invitation.create`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the org of an invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            orgId: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams
         * @description Action: `platform.team.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                color: string;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a team
         * @description Action: `platform.team.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        color?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            color: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a team
         * @description Action: `platform.team.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename a team
         * @description Action: `platform.team.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        color?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            color: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, latest first
         * @description Action: `platform.audit.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    action?: string;
                    actor?: string;
                    target?: string;
                    /** @example 2026-11-20T07:41:00Z */
                    from?: string;
                    /** @example 2026-11-20T07:41:00Z */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                seq: number | null;
                                at: string;
                                actor: {
                                    id: string | null;
                                    name: string;
                                };
                                action: string;
                                target: {
                                    type: string;
                                    id: string | null;
                                    label: string;
                                };
                                before: unknown;
                                after: unknown;
                                ip: string | null;
                                requestId: string | null;
                                hash: string | null;
                            }[];
                            total: number;
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's notifications, latest first
         * @description Action: `platform.notification.own`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    unread?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                type: string;
                                params: {
                                    [key: string]: unknown;
                                };
                                link: string | null;
                                createdAt: string;
                                readAt: string | null;
                            }[];
                            nextCursor: string | null;
                            unread: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one as read
         * @description Action: `platform.notification.own`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications:read_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all as read
         * @description Action: `platform.notification.own`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, by words (typos allowed), skill, tag, team or contract
         * @description Action: `workplace.person.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    skillId?: string;
                    tag?: string;
                    teamId?: string;
                    employmentType?: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                    /** @description true for the archived people only */
                    archived?: boolean;
                    /** @description Instead of offset: where the page before ended, in the same sort */
                    cursor?: string;
                    sort?: "lastName" | "-lastName" | "createdAt" | "-createdAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                firstName: string;
                                lastName: string;
                                email: string | null;
                                phone: string | null;
                                employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                                city: string;
                                externalRef: string | null;
                                tags: string[];
                                locale: string;
                                accountId: string | null;
                                archivedAt: string | null;
                                version: number;
                                skills: {
                                    /** Format: uuid */
                                    skillId: string;
                                    name: string;
                                    level: number;
                                }[];
                                teamIds: string[];
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a person
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lastName: string;
                        firstName?: string;
                        email?: string | null;
                        phone?: string | null;
                        employmentType?: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                        city?: string;
                        externalRef?: string | null;
                        birthOn?: string | null;
                        notes?: string;
                        tags?: string[];
                        locale?: "fr" | "nl" | "de" | "en";
                        /** @description By name; a skill not known yet is made */
                        skills?: {
                            name: string;
                            /** @description 3 unless said */
                            level?: number;
                        }[];
                        teamIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tags in use
         * @description Action: `workplace.person.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                people: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People as a file for spreadsheets
         * @description Action: `workplace.person.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    skillId?: string;
                    tag?: string;
                    teamId?: string;
                    employmentType?: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                    /** @description true for the archived people only */
                    archived?: boolean;
                    delimiter?: ";" | "," | "tab";
                    /** @description Without it Excel reads accents wrongly */
                    bom?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Skills and how many people have each
         * @description Action: `workplace.skill.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                people: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person
         * @description Action: `workplace.person.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lastName?: string;
                        firstName?: string;
                        email?: string | null;
                        phone?: string | null;
                        employmentType?: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                        city?: string;
                        externalRef?: string | null;
                        birthOn?: string | null;
                        notes?: string;
                        tags?: string[];
                        locale?: "fr" | "nl" | "de" | "en";
                        /** @description By name; a skill not known yet is made */
                        skills?: {
                            name: string;
                            /** @description 3 unless said */
                            level?: number;
                        }[];
                        teamIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a person
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a person
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make two records of the same human one
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Who becomes part of this person and is archived
                         */
                        otherId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            firstName: string;
                            lastName: string;
                            email: string | null;
                            phone: string | null;
                            employmentType: "CDI" | "CDD" | "INTERMITTENT" | "FREELANCE";
                            city: string;
                            externalRef: string | null;
                            tags: string[];
                            locale: string;
                            accountId: string | null;
                            archivedAt: string | null;
                            version: number;
                            skills: {
                                /** Format: uuid */
                                skillId: string;
                                name: string;
                                level: number;
                            }[];
                            teamIds: string[];
                            birthOn: string | null;
                            notes: string;
                            createdAt: string;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people:bulk_change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tags and teams of many people; says for whom it could not be done
         * @description Action: `workplace.person.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        addTags?: string[];
                        removeTags?: string[];
                        addTeamIds?: string[];
                        removeTeamIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, latest first
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                fileName: string;
                                state: "uploaded" | "checking" | "checked" | "importing" | "imported" | "failed";
                                encoding: string;
                                /** @description The character itself */
                                delimiter: string;
                                header: string[];
                                /** @description The first rows, for the choice of the mapping */
                                sample: string[][];
                                /** @description What is odd about the file: duplicate-header, empty-header, encoding-uncertain */
                                warnings: {
                                    code: string;
                                    column?: number;
                                    name?: string;
                                }[];
                                suggestedMapping: {
                                    lastName?: number | null;
                                    firstName?: number | null;
                                    displayName?: number | null;
                                    email?: number | null;
                                    phone?: number | null;
                                    employmentType?: number | null;
                                    city?: number | null;
                                    skills?: number | null;
                                    tags?: number | null;
                                    externalRef?: number | null;
                                    birthDate?: number | null;
                                    notes?: number | null;
                                };
                                mapping: {
                                    lastName?: number | null;
                                    firstName?: number | null;
                                    displayName?: number | null;
                                    email?: number | null;
                                    phone?: number | null;
                                    employmentType?: number | null;
                                    city?: number | null;
                                    skills?: number | null;
                                    tags?: number | null;
                                    externalRef?: number | null;
                                    birthDate?: number | null;
                                    notes?: number | null;
                                } | null;
                                onError: "valid-rows" | "all-or-nothing";
                                onDuplicate: "skip" | "update";
                                /** @description An estimate until the first check has finished */
                                rowCount: number;
                                doneCount: number;
                                /** @description After a check: how many would be created */
                                createdCount: number;
                                updatedCount: number;
                                skippedCount: number;
                                /** @description Rows that cannot be imported */
                                errorCount: number;
                                /** @description Rows with a warning */
                                warningCount: number;
                                /** @description All errors and warnings found */
                                issueCount: number;
                                /** @description Of these the first 10,000 can be listed */
                                keptIssueCount: number;
                                failure: {
                                    code: string;
                                    line: number | null;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-20T07:41:00Z
                                 */
                                createdAt: string;
                                finishedAt: string | null;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Upload a file of people as the body, up to 64 MB
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query: {
                    fileName: string;
                    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
                    /** @description Detected unless said */
                    delimiter?: "," | ";" | "tab" | "|";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The file itself */
            requestBody: {
                content: {
                    "text/csv": unknown;
                    "text/plain": unknown;
                    "application/octet-stream": unknown;
                    "application/vnd.ms-excel": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            state: "uploaded" | "checking" | "checked" | "importing" | "imported" | "failed";
                            encoding: string;
                            /** @description The character itself */
                            delimiter: string;
                            header: string[];
                            /** @description The first rows, for the choice of the mapping */
                            sample: string[][];
                            /** @description What is odd about the file: duplicate-header, empty-header, encoding-uncertain */
                            warnings: {
                                code: string;
                                column?: number;
                                name?: string;
                            }[];
                            suggestedMapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            };
                            mapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            } | null;
                            onError: "valid-rows" | "all-or-nothing";
                            onDuplicate: "skip" | "update";
                            /** @description An estimate until the first check has finished */
                            rowCount: number;
                            doneCount: number;
                            /** @description After a check: how many would be created */
                            createdCount: number;
                            updatedCount: number;
                            skippedCount: number;
                            /** @description Rows that cannot be imported */
                            errorCount: number;
                            /** @description Rows with a warning */
                            warningCount: number;
                            /** @description All errors and warnings found */
                            issueCount: number;
                            /** @description Of these the first 10,000 can be listed */
                            keptIssueCount: number;
                            failure: {
                                code: string;
                                line: number | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State and progress of an import
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            state: "uploaded" | "checking" | "checked" | "importing" | "imported" | "failed";
                            encoding: string;
                            /** @description The character itself */
                            delimiter: string;
                            header: string[];
                            /** @description The first rows, for the choice of the mapping */
                            sample: string[][];
                            /** @description What is odd about the file: duplicate-header, empty-header, encoding-uncertain */
                            warnings: {
                                code: string;
                                column?: number;
                                name?: string;
                            }[];
                            suggestedMapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            };
                            mapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            } | null;
                            onError: "valid-rows" | "all-or-nothing";
                            onDuplicate: "skip" | "update";
                            /** @description An estimate until the first check has finished */
                            rowCount: number;
                            doneCount: number;
                            /** @description After a check: how many would be created */
                            createdCount: number;
                            updatedCount: number;
                            skippedCount: number;
                            /** @description Rows that cannot be imported */
                            errorCount: number;
                            /** @description Rows with a warning */
                            warningCount: number;
                            /** @description All errors and warnings found */
                            issueCount: number;
                            /** @description Of these the first 10,000 can be listed */
                            keptIssueCount: number;
                            failure: {
                                code: string;
                                line: number | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Forget an upload and its report
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with which row
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    severity?: "error" | "warning";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Of the file, counted from 1 with the titles */
                                line: number;
                                field: string | null;
                                code: string;
                                value: string | null;
                                firstLine: number | null;
                                severity: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{id}/issues.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The row report as a file
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the dry run with a mapping of columns
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping: {
                            lastName?: number | null;
                            firstName?: number | null;
                            displayName?: number | null;
                            email?: number | null;
                            phone?: number | null;
                            employmentType?: number | null;
                            city?: number | null;
                            skills?: number | null;
                            tags?: number | null;
                            externalRef?: number | null;
                            birthDate?: number | null;
                            notes?: number | null;
                        };
                        onError?: "valid-rows" | "all-or-nothing";
                        onDuplicate?: "skip" | "update";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            state: "uploaded" | "checking" | "checked" | "importing" | "imported" | "failed";
                            encoding: string;
                            /** @description The character itself */
                            delimiter: string;
                            header: string[];
                            /** @description The first rows, for the choice of the mapping */
                            sample: string[][];
                            /** @description What is odd about the file: duplicate-header, empty-header, encoding-uncertain */
                            warnings: {
                                code: string;
                                column?: number;
                                name?: string;
                            }[];
                            suggestedMapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            };
                            mapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            } | null;
                            onError: "valid-rows" | "all-or-nothing";
                            onDuplicate: "skip" | "update";
                            /** @description An estimate until the first check has finished */
                            rowCount: number;
                            doneCount: number;
                            /** @description After a check: how many would be created */
                            createdCount: number;
                            updatedCount: number;
                            skippedCount: number;
                            /** @description Rows that cannot be imported */
                            errorCount: number;
                            /** @description Rows with a warning */
                            warningCount: number;
                            /** @description All errors and warnings found */
                            issueCount: number;
                            /** @description Of these the first 10,000 can be listed */
                            keptIssueCount: number;
                            failure: {
                                code: string;
                                line: number | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the checked file, or go on with an import that broke off
         * @description Action: `workplace.person.import`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            state: "uploaded" | "checking" | "checked" | "importing" | "imported" | "failed";
                            encoding: string;
                            /** @description The character itself */
                            delimiter: string;
                            header: string[];
                            /** @description The first rows, for the choice of the mapping */
                            sample: string[][];
                            /** @description What is odd about the file: duplicate-header, empty-header, encoding-uncertain */
                            warnings: {
                                code: string;
                                column?: number;
                                name?: string;
                            }[];
                            suggestedMapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            };
                            mapping: {
                                lastName?: number | null;
                                firstName?: number | null;
                                displayName?: number | null;
                                email?: number | null;
                                phone?: number | null;
                                employmentType?: number | null;
                                city?: number | null;
                                skills?: number | null;
                                tags?: number | null;
                                externalRef?: number | null;
                                birthDate?: number | null;
                                notes?: number | null;
                            } | null;
                            onError: "valid-rows" | "all-or-nothing";
                            onDuplicate: "skip" | "update";
                            /** @description An estimate until the first check has finished */
                            rowCount: number;
                            doneCount: number;
                            /** @description After a check: how many would be created */
                            createdCount: number;
                            updatedCount: number;
                            skippedCount: number;
                            /** @description Rows that cannot be imported */
                            errorCount: number;
                            /** @description Rows with a warning */
                            warningCount: number;
                            /** @description All errors and warnings found */
                            issueCount: number;
                            /** @description Of these the first 10,000 can be listed */
                            keptIssueCount: number;
                            failure: {
                                code: string;
                                line: number | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of the org that the caller may see; resumes by Last-Event-ID
         * @description Action: `platform.stream.open`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    org?: string;
                    lastEventId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description text/event-stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites
         * @description Action: `crew.site.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                address: string;
                                city: string;
                                zone: string;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a site
         * @description Action: `crew.site.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        address?: string;
                        city?: string;
                        zone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string;
                            city: string;
                            zone: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Action: `crew.site.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        address?: string;
                        city?: string;
                        zone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            address: string;
                            city: string;
                            zone: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles that missions need
         * @description Action: `crew.site.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a role
         * @description Action: `crew.site.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects with their staffing
         * @description Action: `crew.project.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "DRAFT" | "ACTIVE" | "ARCHIVED";
                    q?: string;
                    sort?: "name" | "-name" | "startsOn" | "-startsOn";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string;
                                description: string;
                                status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                                zone: string;
                                siteId: string | null;
                                startsOn: string | null;
                                endsOn: string | null;
                                color: string;
                                version: number;
                                missions: number;
                                needed: number;
                                invited: number;
                                accepted: number;
                                managers: {
                                    /** Format: uuid */
                                    accountId: string;
                                    name: string;
                                }[];
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a project
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        code?: string;
                        description?: string;
                        zone: string;
                        siteId?: string | null;
                        startsOn?: string | null;
                        endsOn?: string | null;
                        color?: string;
                        managerIds?: string[];
                        status?: "DRAFT" | "ACTIVE";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project
         * @description Action: `crew.project.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        code?: string;
                        description?: string;
                        zone?: string;
                        siteId?: string | null;
                        startsOn?: string | null;
                        endsOn?: string | null;
                        color?: string;
                        managerIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a project
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a project
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a project
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string;
                            description: string;
                            status: "DRAFT" | "ACTIVE" | "ARCHIVED";
                            zone: string;
                            siteId: string | null;
                            startsOn: string | null;
                            endsOn: string | null;
                            color: string;
                            version: number;
                            missions: number;
                            needed: number;
                            invited: number;
                            accepted: number;
                            managers: {
                                /** Format: uuid */
                                accountId: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Missions, by window, project, status or words
         * @description Action: `crew.mission.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    projectId?: string;
                    status?: "draft" | "published" | "done" | "cancelled";
                    /** @example 2026-11-20T07:41:00Z */
                    from?: string;
                    /** @example 2026-11-20T07:41:00Z */
                    to?: string;
                    q?: string;
                    /** @description Instead of offset, in the order of startsAt */
                    cursor?: string;
                    sort?: "startsAt" | "-startsAt" | "title" | "-title";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                projectId: string;
                                projectName: string;
                                siteId: string | null;
                                siteName: string | null;
                                title: string;
                                notes: string;
                                status: "draft" | "published" | "done" | "cancelled";
                                startsAt: string;
                                endsAt: string;
                                zone: string;
                                cancelReason: string | null;
                                version: number;
                                sequence: number;
                                needs: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    roleId: string;
                                    roleName: string;
                                    quota: number;
                                    requiredSkillIds: string[];
                                    invited: number;
                                    accepted: number;
                                }[];
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a mission
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        projectId: string;
                        title: string;
                        notes?: string;
                        siteId?: string | null;
                        zone?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        startsAt?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        endsAt?: string;
                        /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                        startsLocal?: string;
                        /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                        endsLocal?: string;
                        /** @description Which one, when the wall time exists twice */
                        startsChoice?: "earlier" | "later";
                        /** @description Which one, when the wall time exists twice */
                        endsChoice?: "earlier" | "later";
                        needs: {
                            /** Format: uuid */
                            roleId: string;
                            quota: number;
                            requiredSkillIds?: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/missions:bulk_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create up to 500 missions, all or none
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        missions: {
                            title: string;
                            notes?: string;
                            siteId?: string | null;
                            zone?: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            startsAt?: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            endsAt?: string;
                            /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                            startsLocal?: string;
                            /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                            endsLocal?: string;
                            /** @description Which one, when the wall time exists twice */
                            startsChoice?: "earlier" | "later";
                            /** @description Which one, when the wall time exists twice */
                            endsChoice?: "earlier" | "later";
                            needs: {
                                /** Format: uuid */
                                roleId: string;
                                quota: number;
                                requiredSkillIds?: string[];
                            }[];
                        }[];
                        /** @description Publish what was created */
                        publish?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                projectId: string;
                                projectName: string;
                                siteId: string | null;
                                siteName: string | null;
                                title: string;
                                notes: string;
                                status: "draft" | "published" | "done" | "cancelled";
                                startsAt: string;
                                endsAt: string;
                                zone: string;
                                cancelReason: string | null;
                                version: number;
                                sequence: number;
                                needs: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    roleId: string;
                                    roleName: string;
                                    quota: number;
                                    requiredSkillIds: string[];
                                    invited: number;
                                    accepted: number;
                                }[];
                            }[];
                            nextCursor?: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mission
         * @description Action: `crew.mission.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change or move a mission
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        notes?: string;
                        siteId?: string | null;
                        zone?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        startsAt?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        endsAt?: string;
                        /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                        startsLocal?: string;
                        /** @description Wall time of the zone, YYYY-MM-DDTHH:mm */
                        endsLocal?: string;
                        /** @description Which one, when the wall time exists twice */
                        startsChoice?: "earlier" | "later";
                        /** @description Which one, when the wall time exists twice */
                        endsChoice?: "earlier" | "later";
                        needs?: {
                            /** Format: uuid */
                            roleId: string;
                            quota: number;
                            requiredSkillIds?: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/projects/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new draft project with the same missions some days later
         * @description Action: `crew.project.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a mission
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a mission and release its people
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a mission some days later
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            projectId: string;
                            projectName: string;
                            siteId: string | null;
                            siteName: string | null;
                            title: string;
                            notes: string;
                            status: "draft" | "published" | "done" | "cancelled";
                            startsAt: string;
                            endsAt: string;
                            zone: string;
                            cancelReason: string | null;
                            version: number;
                            sequence: number;
                            needs: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                roleId: string;
                                roleName: string;
                                quota: number;
                                requiredSkillIds: string[];
                                invited: number;
                                accepted: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions:bulk_publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish missions; says which could not be
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions:bulk_cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel missions
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missions:bulk_duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy missions some days later
         * @description Action: `crew.mission.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ids: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asked for what
         * @description Action: `crew.assignment.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    missionId?: string;
                    personId?: string;
                    projectId?: string;
                    status?: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                    /** @example 2026-11-20T07:41:00Z */
                    from?: string;
                    /** @example 2026-11-20T07:41:00Z */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                missionId: string;
                                /** Format: uuid */
                                needId: string;
                                status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                                startsAt: string;
                                endsAt: string;
                                missionTitle: string;
                                missionStatus: string;
                                projectName: string;
                                roleName: string;
                                siteName: string | null;
                                siteAddress: string | null;
                                zone: string;
                                reasonCode: string | null;
                                reason: string | null;
                                expiresAt: string | null;
                                /** Format: uuid */
                                projectId: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                invitationId: string | null;
                                answeredAt: string | null;
                                version: number;
                                sequence: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own missions
         * @description Action: `crew.assignment.own`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                    /** @example 2026-11-20T07:41:00Z */
                    from?: string;
                    /** @example 2026-11-20T07:41:00Z */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                missionId: string;
                                /** Format: uuid */
                                needId: string;
                                status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                                startsAt: string;
                                endsAt: string;
                                missionTitle: string;
                                missionStatus: string;
                                projectName: string;
                                roleName: string;
                                siteName: string | null;
                                siteAddress: string | null;
                                zone: string;
                                reasonCode: string | null;
                                reason: string | null;
                                expiresAt: string | null;
                                /** Format: uuid */
                                projectId: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                invitationId: string | null;
                                answeredAt: string | null;
                                version: number;
                                sequence: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept one's own assignment, or as a manager for the person
         * @description Action: `crew.assignment.own`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            missionId: string;
                            /** Format: uuid */
                            needId: string;
                            status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                            startsAt: string;
                            endsAt: string;
                            missionTitle: string;
                            missionStatus: string;
                            projectName: string;
                            roleName: string;
                            siteName: string | null;
                            siteAddress: string | null;
                            zone: string;
                            reasonCode: string | null;
                            reason: string | null;
                            expiresAt: string | null;
                            /** Format: uuid */
                            projectId: string;
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            invitationId: string | null;
                            answeredAt: string | null;
                            version: number;
                            sequence: number;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline one's own assignment, or as a manager for the person
         * @description Action: `crew.assignment.own`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            missionId: string;
                            /** Format: uuid */
                            needId: string;
                            status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                            startsAt: string;
                            endsAt: string;
                            missionTitle: string;
                            missionStatus: string;
                            projectName: string;
                            roleName: string;
                            siteName: string | null;
                            siteAddress: string | null;
                            zone: string;
                            reasonCode: string | null;
                            reason: string | null;
                            expiresAt: string | null;
                            /** Format: uuid */
                            projectId: string;
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            invitationId: string | null;
                            answeredAt: string | null;
                            version: number;
                            sequence: number;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release somebody; a reason is needed when they had accepted
         * @description Action: `crew.assignment.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            missionId: string;
                            /** Format: uuid */
                            needId: string;
                            status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                            startsAt: string;
                            endsAt: string;
                            missionTitle: string;
                            missionStatus: string;
                            projectName: string;
                            roleName: string;
                            siteName: string | null;
                            siteAddress: string | null;
                            zone: string;
                            reasonCode: string | null;
                            reason: string | null;
                            expiresAt: string | null;
                            /** Format: uuid */
                            projectId: string;
                            /** Format: uuid */
                            personId: string;
                            personName: string;
                            invitationId: string | null;
                            answeredAt: string | null;
                            version: number;
                            sequence: number;
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, latest first
         * @description Action: `crew.assignment.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    personId?: string;
                    open?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                personName: string;
                                email: string | null;
                                message: string;
                                createdAt: string;
                                expiresAt: string;
                                sentAt: string | null;
                                remindedAt: string | null;
                                revokedAt: string | null;
                                open: number;
                                accepted: number;
                                declined: number;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask people for roles of missions: one message each
         * @description Action: `crew.assignment.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personIds: string[];
                        roleNeedIds: string[];
                        message?: string;
                        expiresInHours?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitations: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                assignmentIds: string[];
                            }[];
                            refused: {
                                /** Format: uuid */
                                personId: string;
                                /** Format: uuid */
                                roleNeedId: string;
                                code: string;
                            }[];
                            warnings: {
                                /** Format: uuid */
                                personId: string;
                                /** Format: uuid */
                                roleNeedId: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation back
         * @description Action: `crew.assignment.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write again to somebody who has not answered
         * @description Action: `crew.assignment.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The link of an invitation, to be handed over by other means
         * @description Action: `crew.assignment.write`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                            revokedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation asks; reading changes nothing */
        get: {
            parameters: {
                query: {
                    /** @description From the link of the message */
                    token: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            state: "open" | "answered" | "expired" | "revoked";
                            orgName: string;
                            orgZone: string;
                            locale: string;
                            personName: string;
                            message: string;
                            expiresAt: string;
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                missionId: string;
                                /** Format: uuid */
                                needId: string;
                                status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                                startsAt: string;
                                endsAt: string;
                                missionTitle: string;
                                missionStatus: string;
                                projectName: string;
                                roleName: string;
                                siteName: string | null;
                                siteAddress: string | null;
                                zone: string;
                                reasonCode: string | null;
                                reason: string | null;
                                expiresAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept by the link, all or the named assignments */
        post: {
            parameters: {
                query: {
                    /** @description From the link of the message */
                    token: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignmentIds?: string[];
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitation: {
                                /** Format: uuid */
                                id: string;
                                state: "open" | "answered" | "expired" | "revoked";
                                orgName: string;
                                orgZone: string;
                                locale: string;
                                personName: string;
                                message: string;
                                expiresAt: string;
                                assignments: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    missionId: string;
                                    /** Format: uuid */
                                    needId: string;
                                    status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                                    startsAt: string;
                                    endsAt: string;
                                    missionTitle: string;
                                    missionStatus: string;
                                    projectName: string;
                                    roleName: string;
                                    siteName: string | null;
                                    siteAddress: string | null;
                                    zone: string;
                                    reasonCode: string | null;
                                    reason: string | null;
                                    expiresAt: string | null;
                                }[];
                            };
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline by the link, all or the named assignments */
        post: {
            parameters: {
                query: {
                    /** @description From the link of the message */
                    token: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignmentIds?: string[];
                        reason?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitation: {
                                /** Format: uuid */
                                id: string;
                                state: "open" | "answered" | "expired" | "revoked";
                                orgName: string;
                                orgZone: string;
                                locale: string;
                                personName: string;
                                message: string;
                                expiresAt: string;
                                assignments: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    missionId: string;
                                    /** Format: uuid */
                                    needId: string;
                                    status: "INVITED" | "ACCEPTED" | "DECLINED" | "CANCELLED";
                                    startsAt: string;
                                    endsAt: string;
                                    missionTitle: string;
                                    missionStatus: string;
                                    projectName: string;
                                    roleName: string;
                                    siteName: string | null;
                                    siteAddress: string | null;
                                    zone: string;
                                    reasonCode: string | null;
                                    reason: string | null;
                                    expiresAt: string | null;
                                }[];
                            };
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A window of the planning: people, missions, who is asked
         * @description Action: `crew.mission.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20T07:41:00Z */
                    from: string;
                    /** @example 2026-11-20T07:41:00Z */
                    to: string;
                    projectId?: string;
                    teamId?: string;
                    q?: string;
                    peopleLimit?: number;
                    peopleOffset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                employmentType: string;
                                teamIds: string[];
                                /** @description Accepted work in the window */
                                minutes: number;
                            }[];
                            peopleTotal: number;
                            missions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                projectId: string;
                                title: string;
                                status: string;
                                startsAt: string;
                                endsAt: string;
                                zone: string;
                                siteId: string | null;
                                version: number;
                                needs: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    roleId: string;
                                    quota: number;
                                    invited: number;
                                    accepted: number;
                                }[];
                            }[];
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                missionId: string;
                                /** Format: uuid */
                                needId: string;
                                /** Format: uuid */
                                personId: string;
                                status: string;
                                version: number;
                            }[];
                            projects: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                color: string;
                            }[];
                            roles: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            sites: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                zone: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs somebody today, as numbers
         * @description Action: `crew.mission.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unfilled: number;
                            waiting: number;
                            upcoming: number;
                            drafts: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar addresses that work
         * @description Action: `crew.calendar.feed`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: "person" | "team" | "project" | "org";
                                personId: string | null;
                                teamId: string | null;
                                projectId: string | null;
                                label: string;
                                createdAt: string;
                                lastReadAt: string | null;
                                url: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a calendar address
         * @description Action: `crew.calendar.feed`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: "person" | "team" | "project" | "org";
                        /** Format: uuid */
                        personId?: string;
                        /** Format: uuid */
                        teamId?: string;
                        /** Format: uuid */
                        projectId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: "person" | "team" | "project" | "org";
                            personId: string | null;
                            teamId: string | null;
                            projectId: string | null;
                            label: string;
                            createdAt: string;
                            lastReadAt: string | null;
                            url: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a calendar address
         * @description Action: `crew.calendar.feed`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The address of the calendar of my missions
         * @description Action: `crew.calendar.own`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: "person" | "team" | "project" | "org";
                            personId: string | null;
                            teamId: string | null;
                            projectId: string | null;
                            label: string;
                            createdAt: string;
                            lastReadAt: string | null;
                            url: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Revoke it; the next one has another address
         * @description Action: `crew.calendar.own`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar as other programs read it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description text/calendar */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description Unchanged since If-None-Match */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Missions from an .ics file; again, it updates instead of doubling
         * @description Action: `crew.calendar.import`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The .ics file, up to 5 MB */
                        contentBase64: string;
                        /** Format: uuid */
                        projectId: string;
                        roleId?: string | null;
                        quota?: number;
                        zone?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        from?: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-20T07:41:00Z
                         */
                        to?: string;
                        /** @description Only say what would happen */
                        dryRun: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarName: string | null;
                            dryRun: boolean;
                            missions: {
                                action: "create" | "update" | "unchanged" | "cancel" | "skip";
                                uid: string;
                                recurrenceId: string | null;
                                title: string;
                                startsAt: string;
                                endsAt: string;
                                zone: string;
                                missionId: string | null;
                            }[];
                            report: {
                                uid: string;
                                summary: string;
                                line?: number;
                                outcome: string;
                                code: string;
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Associations with what their lots sum to
         * @description Action: `copro.association.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "draft" | "active" | "archived";
                    q?: string;
                    sort?: "name" | "-name";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                enterpriseNumber: string | null;
                                street: string;
                                postalCode: string;
                                city: string;
                                locale: "fr" | "nl" | "de" | "en";
                                status: "draft" | "active" | "archived";
                                shareTotal: number;
                                accounting: "full" | "simplified";
                                charging: "provisions" | "real";
                                fiscalMonth: number;
                                meetingMonth: number;
                                meetingDay: number;
                                tenderThresholdCents: number;
                                statutoryRateBp: number | null;
                                firstReminderCents: number;
                                nextReminderCents: number;
                                formalReminderCents: number;
                                version: number;
                                lots: number;
                                principalLots: number;
                                owners: number;
                                /** @description Total of the deed less the sum of the shares of the lots */
                                shareGap: number;
                                isFullAccountingCompulsory: boolean;
                                isCouncilCompulsory: boolean;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create an association
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        enterpriseNumber?: string | null;
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                        charging?: "provisions" | "real";
                        fiscalMonth?: number;
                        meetingMonth?: number;
                        meetingDay?: number;
                        tenderThresholdCents?: number;
                        statutoryRateBp?: number | null;
                        firstReminderCents?: number;
                        nextReminderCents?: number;
                        formalReminderCents?: number;
                        shareTotal: number;
                        accounting?: "full" | "simplified";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An association
         * @description Action: `copro.association.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an association
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        enterpriseNumber?: string | null;
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                        charging?: "provisions" | "real";
                        fiscalMonth?: number;
                        meetingMonth?: number;
                        meetingDay?: number;
                        tenderThresholdCents?: number;
                        statutoryRateBp?: number | null;
                        firstReminderCents?: number;
                        nextReminderCents?: number;
                        formalReminderCents?: number;
                        shareTotal?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate an association
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an association
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen an association
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/building": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lots and who holds them, keys, bank accounts, on a day
         * @description Action: `copro.association.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    /** @example 2026-11-20 */
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            associationId: string;
                            on: string;
                            lots: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                code: string;
                                nature: "flat" | "house" | "shop" | "office" | "cellar" | "garage" | "parking" | "other";
                                building: string;
                                floor: string;
                                surfaceDm2: number | null;
                                share: number;
                                position: number;
                                isPrincipal: boolean;
                                version: number;
                                title: {
                                    /** Format: uuid */
                                    id: string;
                                    startsOn: string;
                                    endsOn: string | null;
                                    deedRef: string;
                                    representativeId: string | null;
                                    representativeName: string | null;
                                    isVoteSuspended: boolean;
                                    holders: {
                                        /** Format: uuid */
                                        ownerId: string;
                                        name: string;
                                        right: "full" | "usufruct" | "bare";
                                        numerator: number;
                                        denominator: number;
                                    }[];
                                } | null;
                            }[];
                            keys: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                kind: "statutory" | "usage" | "meter";
                                validFrom: string | null;
                                denominator: number;
                                weights: {
                                    /** Format: uuid */
                                    lotId: string;
                                    weight: number;
                                }[];
                            }[];
                            bankAccounts: {
                                /** Format: uuid */
                                id: string;
                                iban: string;
                                bic: string | null;
                                name: string;
                                purpose: "working" | "reserve" | "other";
                                closedOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add lots to a draft
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lots: {
                            code: string;
                            nature?: "flat" | "house" | "shop" | "office" | "cellar" | "garage" | "parking" | "other";
                            building?: string;
                            floor?: string;
                            surfaceDm2?: number | null;
                            share: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                code: string;
                                nature: "flat" | "house" | "shop" | "office" | "cellar" | "garage" | "parking" | "other";
                                building: string;
                                floor: string;
                                surfaceDm2: number | null;
                                share: number;
                                position: number;
                                isPrincipal: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a lot of a draft
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a lot
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        nature?: "flat" | "house" | "shop" | "office" | "cellar" | "garage" | "parking" | "other";
                        building?: string;
                        floor?: string;
                        surfaceDm2?: number | null;
                        share?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            code: string;
                            nature: "flat" | "house" | "shop" | "office" | "cellar" | "garage" | "parking" | "other";
                            building: string;
                            floor: string;
                            surfaceDm2: number | null;
                            share: number;
                            position: number;
                            isPrincipal: boolean;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New shares of all lots from a day on
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        validFrom: string;
                        shareTotal?: number;
                        shares: {
                            /** Format: uuid */
                            lotId: string;
                            share: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            status: "draft" | "active" | "archived";
                            shareTotal: number;
                            accounting: "full" | "simplified";
                            charging: "provisions" | "real";
                            fiscalMonth: number;
                            meetingMonth: number;
                            meetingDay: number;
                            tenderThresholdCents: number;
                            statutoryRateBp: number | null;
                            firstReminderCents: number;
                            nextReminderCents: number;
                            formalReminderCents: number;
                            version: number;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Total of the deed less the sum of the shares of the lots */
                            shareGap: number;
                            isFullAccountingCompulsory: boolean;
                            isCouncilCompulsory: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a distribution key
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example lift */
                        code: string;
                        name: string;
                        kind?: "statutory" | "usage" | "meter";
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        validFrom: string;
                        weights: {
                            /** Format: uuid */
                            lotId: string;
                            weight: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New weights of a key from a day on
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        validFrom: string;
                        weights: {
                            /** Format: uuid */
                            lotId: string;
                            weight: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owners by words (typos allowed), or of one association
         * @description Action: `copro.owner.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    associationId?: string;
                    sort?: "name" | "-name";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: "person" | "company";
                                firstName: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                city: string;
                                locale: "fr" | "nl" | "de" | "en";
                                delivery: "post" | "email";
                                version: number;
                                lots: number;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Create an owner
         * @description Action: `copro.owner.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind?: "person" | "company";
                        firstName?: string;
                        name: string;
                        enterpriseNumber?: string | null;
                        email?: string | null;
                        phone?: string | null;
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @example BE */
                        country?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                        delivery?: "post" | "email";
                        consentedOn?: string | null;
                        ibans?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: "person" | "company";
                            firstName: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            delivery: "post" | "email";
                            version: number;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            country: string;
                            consentedOn: string | null;
                            hasAccount: boolean;
                            ibans: string[];
                            holdings: {
                                /** Format: uuid */
                                titleId: string;
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                /** Format: uuid */
                                associationId: string;
                                associationName: string;
                                right: "full" | "usufruct" | "bare";
                                numerator: number;
                                denominator: number;
                                share: number;
                                startsOn: string;
                                endsOn: string | null;
                                isRepresentative: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An owner with the lots held, now and before
         * @description Action: `copro.owner.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: "person" | "company";
                            firstName: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            delivery: "post" | "email";
                            version: number;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            country: string;
                            consentedOn: string | null;
                            hasAccount: boolean;
                            ibans: string[];
                            holdings: {
                                /** Format: uuid */
                                titleId: string;
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                /** Format: uuid */
                                associationId: string;
                                associationName: string;
                                right: "full" | "usufruct" | "bare";
                                numerator: number;
                                denominator: number;
                                share: number;
                                startsOn: string;
                                endsOn: string | null;
                                isRepresentative: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an owner
         * @description Action: `copro.owner.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind?: "person" | "company";
                        firstName?: string;
                        name?: string;
                        enterpriseNumber?: string | null;
                        email?: string | null;
                        phone?: string | null;
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @example BE */
                        country?: string;
                        locale?: "fr" | "nl" | "de" | "en";
                        delivery?: "post" | "email";
                        consentedOn?: string | null;
                        ibans?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: "person" | "company";
                            firstName: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            city: string;
                            locale: "fr" | "nl" | "de" | "en";
                            delivery: "post" | "email";
                            version: number;
                            enterpriseNumber: string | null;
                            street: string;
                            postalCode: string;
                            country: string;
                            consentedOn: string | null;
                            hasAccount: boolean;
                            ibans: string[];
                            holdings: {
                                /** Format: uuid */
                                titleId: string;
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                /** Format: uuid */
                                associationId: string;
                                associationName: string;
                                right: "full" | "usufruct" | "bare";
                                numerator: number;
                                denominator: number;
                                share: number;
                                startsOn: string;
                                endsOn: string | null;
                                isRepresentative: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lots one holds oneself
         * @description Action: `copro.own.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                nature: string;
                                building: string;
                                floor: string;
                                share: number;
                                shareTotal: number;
                                /** Format: uuid */
                                associationId: string;
                                associationName: string;
                                associationAddress: string;
                                right: "full" | "usufruct" | "bare";
                                numerator: number;
                                denominator: number;
                                startsOn: string;
                                isVoteSuspended: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who held a lot when, latest first
         * @description Action: `copro.owner.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                startsOn: string;
                                endsOn: string | null;
                                deedRef: string;
                                representativeId: string | null;
                                holders: {
                                    /** Format: uuid */
                                    ownerId: string;
                                    name: string;
                                    right: "full" | "usufruct" | "bare";
                                    numerator: number;
                                    denominator: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Transfer a lot: who holds it from a day on
         * @description Action: `copro.owner.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        holders: {
                            /** Format: uuid */
                            ownerId: string;
                            right: "full" | "usufruct" | "bare";
                            numerator: number;
                            denominator: number;
                        }[];
                        representativeId?: string | null;
                        deedRef?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/titles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name who speaks for the holders
         * @description Action: `copro.owner.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        representativeId: string | null;
                    };
                };
            };
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{id}/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a bank account
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        iban: string;
                        bic?: string | null;
                        name?: string;
                        purpose: "working" | "reserve" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name or close a bank account
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        closedOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts, those that end first come first
         * @description Action: `copro.association.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    endsWithinDays?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                supplierId: string | null;
                                title: string;
                                reference: string;
                                startsOn: string;
                                endsOn: string | null;
                                noticeDays: number;
                                yearlyCents: number;
                                indexation: "none" | "consumer-prices" | "health" | "other";
                                notes: string;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a contract
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        supplierId?: string | null;
                        title: string;
                        reference?: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        endsOn?: string | null;
                        noticeDays?: number;
                        yearlyCents?: number;
                        indexation?: "none" | "consumer-prices" | "health" | "other";
                        notes?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            supplierId: string | null;
                            title: string;
                            reference: string;
                            startsOn: string;
                            endsOn: string | null;
                            noticeDays: number;
                            yearlyCents: number;
                            indexation: "none" | "consumer-prices" | "health" | "other";
                            notes: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a contract
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a contract
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        supplierId?: string | null;
                        title?: string;
                        reference?: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn?: string;
                        endsOn?: string | null;
                        noticeDays?: number;
                        yearlyCents?: number;
                        indexation?: "none" | "consumer-prices" | "health" | "other";
                        notes?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            supplierId: string | null;
                            title: string;
                            reference: string;
                            startsOn: string;
                            endsOn: string | null;
                            noticeDays: number;
                            yearlyCents: number;
                            indexation: "none" | "consumer-prices" | "health" | "other";
                            notes: string;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{id}/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tenants and other occupants
         * @description Action: `copro.association.list`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                startsOn: string;
                                endsOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an occupant
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email?: string | null;
                        phone?: string | null;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        endsOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an occupant
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email?: string | null;
                        phone?: string | null;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        endsOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Remove an occupant
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/building-template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An example of the file to import
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    locale?: "fr" | "nl" | "de" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chart of an association
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                side: "asset" | "liability" | "expense" | "income";
                                party: ("owner" | "supplier") | null;
                                keyId: string | null;
                                tenantPercent: number | null;
                                isOpen: boolean;
                                isNormalised: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add an own account
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        names: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        keyId?: string | null;
                        tenantPercent?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            names: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            side: "asset" | "liability" | "expense" | "income";
                            party: ("owner" | "supplier") | null;
                            keyId: string | null;
                            tenantPercent: number | null;
                            isOpen: boolean;
                            isNormalised: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        names?: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        keyId?: string | null;
                        tenantPercent?: number | null;
                        isOpen?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            names: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            side: "asset" | "liability" | "expense" | "income";
                            party: ("owner" | "supplier") | null;
                            keyId: string | null;
                            tenantPercent: number | null;
                            isOpen: boolean;
                            isNormalised: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/associations/{associationId}/fiscal-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fiscal years, latest first
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                name: string;
                                startsOn: string;
                                /** @description The day after the last one */
                                endsOn: string;
                                state: "draft" | "open" | "preclosed" | "closed";
                                lockedThrough: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a fiscal year
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        endsOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            state: "draft" | "open" | "preclosed" | "closed";
                            lockedThrough: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a fiscal year
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            state: "draft" | "open" | "preclosed" | "closed";
                            lockedThrough: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years/{id}/preclose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preclose a fiscal year
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            state: "draft" | "open" | "preclosed" | "closed";
                            lockedThrough: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a fiscal year
         * @description Action: `copro.year.close`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            state: "draft" | "open" | "preclosed" | "closed";
                            lockedThrough: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lock the period up to a day, or unlock it
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        through: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            state: "draft" | "open" | "preclosed" | "closed";
                            lockedThrough: string | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posted entries, newest first
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    /** @example 2026-11-20 */
                    from?: string;
                    /** @example 2026-11-20 */
                    through?: string;
                    journal?: string;
                    accountId?: string;
                    documentId?: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                /** Format: uuid */
                                fiscalYearId: string;
                                journal: string;
                                number: number;
                                onDate: string;
                                kind: string;
                                documentRef: string;
                                documentType: string | null;
                                documentId: string | null;
                                text: string;
                                reversesId: string | null;
                                totalCents: number;
                                reversedById: string | null;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Post an entry; nobody can change it afterwards
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        journal: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        onDate: string;
                        documentRef: string;
                        text: string;
                        lines: {
                            /** Format: uuid */
                            accountId: string;
                            ownerId?: string | null;
                            supplierId?: string | null;
                            lotId?: string | null;
                            keyId?: string | null;
                            tenantPercent?: number | null;
                            vatCents?: number;
                            dueOn?: string | null;
                            debitCents: number;
                            creditCents: number;
                            text?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            number: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry with its lines
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            journal: string;
                            number: number;
                            onDate: string;
                            kind: string;
                            documentRef: string;
                            documentType: string | null;
                            documentId: string | null;
                            text: string;
                            reversesId: string | null;
                            lines: {
                                position: number;
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                ownerId: string | null;
                                ownerName: string | null;
                                supplierId: string | null;
                                supplierName: string | null;
                                lotId: string | null;
                                keyId: string | null;
                                tenantPercent: number | null;
                                vatCents: number;
                                dueOn: string | null;
                                debitCents: number;
                                creditCents: number;
                                openCents: number | null;
                                text: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an entry by its mirror
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        onDate: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            journal: string;
                            number: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/matchings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle lines of one owner or supplier against each other
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parts: {
                            /** Format: uuid */
                            entryId: string;
                            position: number;
                            amountCents: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matchings/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open again what it settled
         * @description Action: `copro.ledger.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every account on a day
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    at: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            rows: {
                                /** Format: uuid */
                                accountId: string;
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                debitCents: number;
                                creditCents: number;
                                balanceCents: number;
                            }[];
                            debitCents: number;
                            creditCents: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/balance-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Balance sheet on a day
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    at: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            assets: {
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                level: number;
                                cents: number;
                                isSum: boolean;
                                accountId: string | null;
                            }[];
                            liabilities: {
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                level: number;
                                cents: number;
                                isSum: boolean;
                                accountId: string | null;
                            }[];
                            assetsCents: number;
                            liabilitiesCents: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/income-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Costs and proceeds between two days
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    from: string;
                    /** @example 2026-11-20 */
                    through: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: string;
                            through: string;
                            expenses: {
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                level: number;
                                cents: number;
                                isSum: boolean;
                                accountId: string | null;
                            }[];
                            income: {
                                code: string;
                                names: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                                level: number;
                                cents: number;
                                isSum: boolean;
                                accountId: string | null;
                            }[];
                            expensesCents: number;
                            incomeCents: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/accounts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of an account: what stands behind a figure
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    from: string;
                    /** @example 2026-11-20 */
                    through: string;
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    associationId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                onDate: string;
                                journal: string;
                                number: number;
                                documentRef: string;
                                documentType: string | null;
                                documentId: string | null;
                                text: string;
                                ownerId: string | null;
                                supplierId: string | null;
                                debitCents: number;
                                creditCents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/ledger/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owners and suppliers that an entry may name
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: "owner" | "supplier";
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/ledger/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each owner has open, by age
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    at: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                partyId: string;
                                name: string;
                                balanceCents: number;
                                notDueCents: number;
                                days0Cents: number;
                                days30Cents: number;
                                days60Cents: number;
                                days90Cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/ledger/owners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account of one owner
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    from: string;
                    /** @example 2026-11-20 */
                    through: string;
                };
                header?: never;
                path: {
                    associationId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            openingCents: number;
                            closingCents: number;
                            items: {
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                onDate: string;
                                journal: string;
                                number: number;
                                accountCode: string;
                                documentRef: string;
                                documentType: string | null;
                                documentId: string | null;
                                text: string;
                                dueOn: string | null;
                                debitCents: number;
                                creditCents: number;
                                openCents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/ledger/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each supplier has open, by age
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    at: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                partyId: string;
                                name: string;
                                balanceCents: number;
                                notDueCents: number;
                                days0Cents: number;
                                days30Cents: number;
                                days60Cents: number;
                                days90Cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/ledger/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account of one supplier
         * @description Action: `copro.ledger.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    from: string;
                    /** @example 2026-11-20 */
                    through: string;
                };
                header?: never;
                path: {
                    associationId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            openingCents: number;
                            closingCents: number;
                            items: {
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                onDate: string;
                                journal: string;
                                number: number;
                                accountCode: string;
                                documentRef: string;
                                documentType: string | null;
                                documentId: string | null;
                                text: string;
                                dueOn: string | null;
                                debitCents: number;
                                creditCents: number;
                                openCents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budgets, latest year first
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                /** Format: uuid */
                                fiscalYearId: string;
                                yearName: string;
                                startsOn: string;
                                endsOn: string;
                                state: "draft" | "submitted" | "approved";
                                ordinaryCents: number;
                                extraordinaryCents: number;
                                reserveCents: number;
                                reserveKeyId: string | null;
                                previousOrdinaryCents: number;
                                reserveFloorCents: number;
                                waivedOn: string | null;
                                decidedOn: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Begin a budget, empty or from last year
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        fiscalYearId: string;
                        copyFrom?: "budget" | "actuals";
                        percentBp?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A budget with its lines
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Change a draft
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lines: {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            keyId: string;
                            cents: number;
                            nature?: "ordinary" | "extraordinary";
                        }[];
                        reserveCents: number;
                        reserveKeyId: string | null;
                        previousOrdinaryCents?: number;
                        waivedOn: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a budget to the meeting
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it back from the meeting
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The meeting adopted it
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        decidedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            yearName: string;
                            startsOn: string;
                            endsOn: string;
                            state: "draft" | "submitted" | "approved";
                            ordinaryCents: number;
                            extraordinaryCents: number;
                            reserveCents: number;
                            reserveKeyId: string | null;
                            previousOrdinaryCents: number;
                            reserveFloorCents: number;
                            waivedOn: string | null;
                            decidedOn: string | null;
                            version: number;
                            lines: {
                                /** Format: uuid */
                                accountId: string;
                                accountCode: string;
                                accountNames: {
                                    [key: string]: string;
                                };
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                nature: "ordinary" | "extraordinary";
                                cents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/variance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was spent against the budget, and where the year goes
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    rhythm?: "monthly" | "quarterly";
                    /** @example 2026-11-20 */
                    until?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            until: string;
                            toleranceBp: number;
                            rows: {
                                accountCode: string;
                                names: {
                                    [key: string]: string;
                                };
                                keyId: string | null;
                                budgetCents: number;
                                actualCents: number;
                                deviationCents: number;
                                alert: ("over" | "under") | null;
                                projectedCents: number | null;
                                projectedAlert: ("over" | "under") | null;
                            }[];
                            periods: {
                                startsOn: string;
                                endsOn: string;
                                budgetCents: number;
                                actualCents: number;
                                alert: ("over" | "under") | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The budget for the meeting
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    language?: "fr" | "nl" | "de" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description application/pdf */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls for funds, latest first
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                /** Format: uuid */
                                fiscalYearId: string;
                                kind: "working" | "reserve" | "provision" | "works";
                                name: string;
                                budgetId: string | null;
                                rhythm: ("monthly" | "quarterly") | null;
                                instalment: number | null;
                                startsOn: string;
                                /** @description The day after the last one */
                                endsOn: string;
                                dueOn: string;
                                decidedOn: string | null;
                                state: "draft" | "approved" | "reversed";
                                totalCents: number;
                                reserveCents: number;
                                entryId: string | null;
                                version: number;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a call by itself
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: "working" | "reserve" | "provision" | "works";
                        name: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        endsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        dueOn: string;
                        decidedOn: string | null;
                        lines: {
                            /** Format: uuid */
                            keyId: string;
                            cents: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            kind: "working" | "reserve" | "provision" | "works";
                            name: string;
                            budgetId: string | null;
                            rhythm: ("monthly" | "quarterly") | null;
                            instalment: number | null;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            decidedOn: string | null;
                            state: "draft" | "approved" | "reversed";
                            totalCents: number;
                            reserveCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                cents: number;
                                reserveCents: number;
                                lots: {
                                    /** Format: uuid */
                                    lotId: string;
                                    code: string;
                                    cents: number;
                                    reserveCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare the calls of an approved budget, one for each month or quarter
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rhythm: "monthly" | "quarterly";
                        dueAfterDays: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ids: string[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A call with what it asks of each owner; of a draft, as it would be today
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            kind: "working" | "reserve" | "provision" | "works";
                            name: string;
                            budgetId: string | null;
                            rhythm: ("monthly" | "quarterly") | null;
                            instalment: number | null;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            decidedOn: string | null;
                            state: "draft" | "approved" | "reversed";
                            totalCents: number;
                            reserveCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                cents: number;
                                reserveCents: number;
                                lots: {
                                    /** Format: uuid */
                                    lotId: string;
                                    code: string;
                                    cents: number;
                                    reserveCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a call binding: post it and put its letters in line
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            kind: "working" | "reserve" | "provision" | "works";
                            name: string;
                            budgetId: string | null;
                            rhythm: ("monthly" | "quarterly") | null;
                            instalment: number | null;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            decidedOn: string | null;
                            state: "draft" | "approved" | "reversed";
                            totalCents: number;
                            reserveCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                cents: number;
                                reserveCents: number;
                                lots: {
                                    /** Format: uuid */
                                    lotId: string;
                                    code: string;
                                    cents: number;
                                    reserveCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a call as a whole
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        onDate: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            kind: "working" | "reserve" | "provision" | "works";
                            name: string;
                            budgetId: string | null;
                            rhythm: ("monthly" | "quarterly") | null;
                            instalment: number | null;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            decidedOn: string | null;
                            state: "draft" | "approved" | "reversed";
                            totalCents: number;
                            reserveCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                cents: number;
                                reserveCents: number;
                                lots: {
                                    /** Format: uuid */
                                    lotId: string;
                                    code: string;
                                    cents: number;
                                    reserveCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements of charges, latest first
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                /** Format: uuid */
                                fiscalYearId: string;
                                name: string;
                                startsOn: string;
                                /** @description The day after the last one */
                                endsOn: string;
                                dueOn: string;
                                state: "draft" | "approved" | "reversed";
                                costsCents: number;
                                provisionsCents: number;
                                entryId: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a statement of a period
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        endsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        dueOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement with what it charges to each owner; of a draft, as it would be today
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            state: "draft" | "approved" | "reversed";
                            costsCents: number;
                            provisionsCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                costsCents: number;
                                provisionsCents: number;
                                balanceCents: number;
                                rows: {
                                    lotCode: string;
                                    keyName: string;
                                    accountCode: string;
                                    totalCents: number;
                                    weight: number;
                                    denominator: number;
                                    days: number;
                                    periodDays: number;
                                    cents: number;
                                    ownerCents: number;
                                    tenantCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge the period to the owners and put the letters in line
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            state: "draft" | "approved" | "reversed";
                            costsCents: number;
                            provisionsCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                costsCents: number;
                                provisionsCents: number;
                                balanceCents: number;
                                rows: {
                                    lotCode: string;
                                    keyName: string;
                                    accountCode: string;
                                    totalCents: number;
                                    weight: number;
                                    denominator: number;
                                    days: number;
                                    periodDays: number;
                                    cents: number;
                                    ownerCents: number;
                                    tenantCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a statement as a whole
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        onDate: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            fiscalYearId: string;
                            name: string;
                            startsOn: string;
                            /** @description The day after the last one */
                            endsOn: string;
                            dueOn: string;
                            state: "draft" | "approved" | "reversed";
                            costsCents: number;
                            provisionsCents: number;
                            entryId: string | null;
                            version: number;
                            owners: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                costsCents: number;
                                provisionsCents: number;
                                balanceCents: number;
                                rows: {
                                    lotCode: string;
                                    keyName: string;
                                    accountCode: string;
                                    totalCents: number;
                                    weight: number;
                                    denominator: number;
                                    days: number;
                                    periodDays: number;
                                    cents: number;
                                    ownerCents: number;
                                    tenantCents: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/meters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meters in the order of the lots
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                lotId: string;
                                lotCode: string;
                                /** Format: uuid */
                                keyId: string;
                                keyName: string;
                                place: string;
                                serial: string;
                                unit: string;
                                rollsOverAt: number | null;
                                removedOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a meter of a lot
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        lotId: string;
                        /** Format: uuid */
                        keyId: string;
                        place: string;
                        serial?: string;
                        unit?: string;
                        rollsOverAt?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readings that touch a period
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query: {
                    /** @example 2026-11-20 */
                    from: string;
                    /** @example 2026-11-20 */
                    until: string;
                };
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                meterId: string;
                                startsOn: string;
                                endsOn: string;
                                oldIndex: number;
                                newIndex: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meters/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a reading
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        startsOn: string;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        endsOn: string;
                        oldIndex: number;
                        newIndex: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters, latest first
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    associationId?: string;
                    sourceId?: string;
                    ownerId?: string;
                    state?: "waiting" | "to-print" | "printed" | "to-send" | "sent" | "failed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                associationId: string;
                                /** Format: uuid */
                                ownerId: string;
                                kind: "call" | "statement" | "reminder";
                                /** Format: uuid */
                                sourceId: string;
                                name: string;
                                language: "fr" | "nl" | "de" | "en";
                                channel: "post" | "email";
                                state: "waiting" | "to-print" | "printed" | "to-send" | "sent" | "failed";
                                failure: string | null;
                                attempts: number;
                                batchId: string | null;
                                batchNumber: number | null;
                                madeAt: string | null;
                                sentAt: string | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-20T07:41:00Z
                                 */
                                createdAt: string;
                                ownerName: string;
                                associationName: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/progress/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the letters of a call, statement or reminder are
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                            toPrint: number;
                            printed: number;
                            toSend: number;
                            sent: number;
                            failed: number;
                            total: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The paper of a letter, as it was made
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    standard?: "archive" | "accessible";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description application/pdf */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a letter again that failed
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channel?: "post" | "email";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            kind: "call" | "statement" | "reminder";
                            /** Format: uuid */
                            sourceId: string;
                            name: string;
                            language: "fr" | "nl" | "de" | "en";
                            channel: "post" | "email";
                            state: "waiting" | "to-print" | "printed" | "to-send" | "sent" | "failed";
                            failure: string | null;
                            attempts: number;
                            batchId: string | null;
                            batchNumber: number | null;
                            madeAt: string | null;
                            sentAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A letter came back or was spoiled
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: "returned" | "spoiled";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            associationId: string;
                            /** Format: uuid */
                            ownerId: string;
                            kind: "call" | "statement" | "reminder";
                            /** Format: uuid */
                            sourceId: string;
                            name: string;
                            language: "fr" | "nl" | "de" | "en";
                            channel: "post" | "email";
                            state: "waiting" | "to-print" | "printed" | "to-send" | "sent" | "failed";
                            failure: string | null;
                            attempts: number;
                            batchId: string | null;
                            batchNumber: number | null;
                            madeAt: string | null;
                            sentAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-20T07:41:00Z
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Postal batches
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                letterCount: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-20T07:41:00Z
                                 */
                                createdAt: string;
                                sentCount: number;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Take every letter that waits for the post into one numbered batch
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        associationId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            letterCount: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/papers.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The papers of a batch, numbered, with their list
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description application/zip */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print-batches/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letters of a batch went to the post
         * @description Action: `copro.charge.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sent: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The office, as its letters name it
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            office: {
                                name: string;
                                street: string;
                                postalCode: string;
                                city: string;
                                enterpriseNumber: string | null;
                                licence: string | null;
                                email: string | null;
                                phone: string | null;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Name the office on its letters
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        street: string;
                        postalCode: string;
                        city: string;
                        enterpriseNumber: string | null;
                        licence: string | null;
                        email: string | null;
                        phone: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            street: string;
                            postalCode: string;
                            city: string;
                            enterpriseNumber: string | null;
                            licence: string | null;
                            email: string | null;
                            phone: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/charge-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an association charges
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deedDay: "buyer" | "seller";
                            billing: "representative" | "by-part";
                            ordinaryBearer: "usufruct" | "bare";
                            extraordinaryBearer: "usufruct" | "bare";
                            reservePosting: "fund" | "result";
                            qrPlace: "structured" | "unstructured";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /**
         * Change how an association charges, from the next call on
         * @description Action: `copro.charge.approve`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        deedDay: "buyer" | "seller";
                        billing: "representative" | "by-part";
                        ordinaryBearer: "usufruct" | "bare";
                        extraordinaryBearer: "usufruct" | "bare";
                        reservePosting: "fund" | "result";
                        qrPlace: "structured" | "unstructured";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deedDay: "buyer" | "seller";
                            billing: "representative" | "by-part";
                            ordinaryBearer: "usufruct" | "bare";
                            extraordinaryBearer: "usufruct" | "bare";
                            reservePosting: "fund" | "result";
                            qrPlace: "structured" | "unstructured";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/associations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Associations where one holds a lot, with what one owes there
         * @description Action: `copro.own.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                associationId: string;
                                name: string;
                                balanceCents: number;
                                dueCents: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/associations/{associationId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own account: lots, lines, what is to be paid, papers
         * @description Action: `copro.own.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            association: {
                                /** Format: uuid */
                                associationId: string;
                                name: string;
                                balanceCents: number;
                                dueCents: number;
                            };
                            lots: {
                                /** Format: uuid */
                                lotId: string;
                                code: string;
                                nature: string;
                                share: number;
                                startsOn: string;
                                endsOn: string | null;
                                right: string;
                            }[];
                            lines: {
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                onDate: string;
                                dueOn: string;
                                text: string;
                                documentType: string | null;
                                debitCents: number;
                                creditCents: number;
                                openCents: number;
                                balanceCents: number;
                            }[];
                            claims: {
                                documentType: string;
                                /** Format: uuid */
                                documentId: string;
                                name: string;
                                dueOn: string;
                                openCents: number;
                                payment: {
                                    amountCents: number;
                                    dueOn: string | null;
                                    beneficiary: string;
                                    iban: string;
                                    bic: string | null;
                                    communication: string;
                                    epcText: string | null;
                                    codeSvg: string | null;
                                } | null;
                            }[];
                            letters: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-20T07:41:00Z
                                 */
                                madeAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/letters/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper of one's own
         * @description Action: `copro.own.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description application/pdf */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who owes what past its day, and how far its recovery is
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            today: string;
                            totals: {
                                openCents: number;
                                days0Cents: number;
                                days30Cents: number;
                                days60Cents: number;
                                days90Cents: number;
                                byLevel: number[];
                            };
                            items: {
                                /** Format: uuid */
                                ownerId: string;
                                name: string;
                                openCents: number;
                                days0Cents: number;
                                days30Cents: number;
                                days60Cents: number;
                                days90Cents: number;
                                oldestDueOn: string;
                                level: number;
                                lastSentOn: string | null;
                                pausedUntil: string | null;
                                hasPlan: boolean;
                                hasDispute: boolean;
                                isHandedOver: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send every reminder that is due today, as the daily job does
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sent: number;
                            refused: {
                                /** Format: uuid */
                                ownerId: string;
                                code: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/owners/{ownerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recovery file of an owner: claims, letters, plans, disputes
         * @description Action: `copro.charge.read`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claims: {
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                dueOn: string;
                                amountCents: number;
                                openCents: number;
                                text: string;
                                level: number;
                                isDisputed: boolean;
                            }[];
                            reminders: {
                                /** Format: uuid */
                                id: string;
                                sentOn: string;
                                level: number;
                                openCents: number;
                                interestCents: number;
                                costCents: number;
                            }[];
                            plans: {
                                /** Format: uuid */
                                id: string;
                                debtCents: number;
                                agreedOn: string;
                                state: string;
                                brokenOn: string | null;
                                parts: {
                                    dueOn: string;
                                    cents: number;
                                }[];
                            }[];
                            disputes: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                entryId: string;
                                position: number;
                                reason: string;
                                openedOn: string;
                                closedOn: string | null;
                            }[];
                            handovers: {
                                /** Format: uuid */
                                id: string;
                                recipientKind: "lawyer" | "bailiff";
                                recipientName: string;
                                handedOn: string;
                                totalCents: number;
                            }[];
                            pausedUntil: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/owners/{ownerId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send nothing until a day
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        untilOn: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Go on at once
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/owners/{ownerId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An owner disputes a claim: it climbs no further
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        entryId: string;
                        position: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A dispute is settled
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/owners/{ownerId}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to monthly parts of what is due
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        count: number;
                        /**
                         * Format: date
                         * @example 2026-11-20
                         */
                        firstOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-plans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a plan
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{associationId}/recovery/owners/{ownerId}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a debt over to a lawyer or bailiff
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    associationId: string;
                    ownerId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        recipientKind: "lawyer" | "bailiff";
                        recipientName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/file.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a lawyer or bailiff is given: claims as a table, reminders as sent
         * @description Action: `copro.recovery.write`. Needs X-Org-Id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description application/zip */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of the system works */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            status: "ok" | "degraded" | "down";
                            components: {
                                database: "ok" | "degraded" | "down";
                                migrations: "ok" | "degraded" | "down";
                                queue: "ok" | "degraded" | "down";
                                live: "ok" | "degraded" | "down";
                                backup?: "ok" | "degraded" | "down";
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Caught mail, latest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                at: string;
                                to: string;
                                subject: string;
                                text: string;
                                html: string;
                            }[];
                            total: number;
                            limit: number;
                            offset: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Throw caught mail away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/import-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file of lots, owners and balances would make; writes nothing
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: {
                    /** @example 2026-11-20 */
                    openingOn?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description The file itself: a workbook (.xlsx) or a table of text (.csv) */
            requestBody: {
                content: {
                    "text/csv": unknown;
                    "text/plain": unknown;
                    "application/octet-stream": unknown;
                    "application/vnd.ms-excel": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description First day of the titles and of the fiscal year of the opening balances */
                            openingOn: string;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Owners of the office already, found by e-mail and name */
                            knownOwners: number;
                            titles: number;
                            shareSum: number;
                            shareTotal: number;
                            /** @description What the association lacks to its total after the import */
                            shareGap: number;
                            keys: {
                                name: string;
                                denominator: number;
                                lots: number;
                            }[];
                            balances: number;
                            /** @description Debits less credits; booked on the suspense account */
                            balanceCents: number;
                            errors: number;
                            warnings: number;
                            /** @description The first 500 */
                            issues: {
                                section: "lots" | "owners" | "balances" | "file";
                                line: number | null;
                                column: string | null;
                                severity: "error" | "warning";
                                code: string;
                                value: string;
                            }[];
                            /** @description The lots, the first 200 */
                            preview: {
                                code: string;
                                nature: string;
                                share: number;
                                holders: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/associations/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import lots, keys, owners, titles and opening balances, all or nothing
         * @description Action: `copro.association.write`. Needs X-Org-Id.
         */
        post: {
            parameters: {
                query?: {
                    /** @example 2026-11-20 */
                    openingOn?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description The file itself: a workbook (.xlsx) or a table of text (.csv) */
            requestBody: {
                content: {
                    "text/csv": unknown;
                    "text/plain": unknown;
                    "application/octet-stream": unknown;
                    "application/vnd.ms-excel": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description First day of the titles and of the fiscal year of the opening balances */
                            openingOn: string;
                            lots: number;
                            principalLots: number;
                            owners: number;
                            /** @description Owners of the office already, found by e-mail and name */
                            knownOwners: number;
                            titles: number;
                            shareSum: number;
                            shareTotal: number;
                            /** @description What the association lacks to its total after the import */
                            shareGap: number;
                            keys: {
                                name: string;
                                denominator: number;
                                lots: number;
                            }[];
                            balances: number;
                            /** @description Debits less credits; booked on the suspense account */
                            balanceCents: number;
                            errors: number;
                            warnings: number;
                            /** @description The first 500 */
                            issues: {
                                section: "lots" | "owners" | "balances" | "file";
                                line: number | null;
                                column: string | null;
                                severity: "error" | "warning";
                                code: string;
                                value: string;
                            }[];
                            /** @description The lots, the first 200 */
                            preview: {
                                code: string;
                                nature: string;
                                share: number;
                                holders: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            code: string;
                            requestId: string;
                            detail?: string;
                            params?: {
                                [key: string]: unknown;
                            };
                            errors?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
